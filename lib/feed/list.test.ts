import { expect, test } from "vitest";
import { NO_POST, reduceList, startList } from "@/lib/feed/list";
import type { PostView } from "@/lib/feed/view";

const post = (id: string, text = "") => ({ id, text }) as PostView;
const idsOf = ({ posts }: { posts: readonly PostView[] }) =>
	posts.map(({ id }) => id).join("");
const start = () => startList({ posts: [post("c"), post("b")], next: "b" });

test("one's own new post stands first and does not hide what others posted before it", () => {
	const list = reduceList(start(), { type: "made", post: post("d") });
	expect(idsOf(list)).toBe("dcb");
	expect(list.newestKnown).toBe("c");
	expect(idsOf(reduceList(list, { type: "made", post: post("d") }))).toBe(
		"dcb",
	);
});

test("older posts come below, each once", () => {
	const page = { posts: [post("b"), post("a")], next: null };
	const list = reduceList(start(), { type: "older", page });
	expect(idsOf(list)).toBe("cba");
	expect(list.next).toBeNull();
});

test("a change stays in its place, and what is gone leaves only its own", () => {
	const list = reduceList(start(), { type: "changed", post: post("b", "new") });
	expect(list.posts.map(({ text }) => text)).toEqual(["", "new"]);
	expect(idsOf(reduceList(list, { type: "gone", id: "c" }))).toBe("b");
});

test("an empty feed knows nothing, so anything is new", () => {
	expect(startList({ posts: [], next: null }).newestKnown).toBe(NO_POST);
	const page = { posts: [post("x")], next: null };
	expect(reduceList(start(), { type: "loaded", page }).newestKnown).toBe("x");
});
