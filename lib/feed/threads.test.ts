import { expect, test } from "vitest";
import { reduceThreads } from "@/lib/feed/threads";
import type { CommentView, ThreadView } from "@/lib/feed/view";

const said = (id: string, text = "") => ({ id, text }) as CommentView;
const thread = (id: string, replies: string[] = [], replyCount = 0) =>
	({
		...said(id),
		replies: replies.map((one) => said(one)),
		replyCount: Math.max(replyCount, replies.length),
	}) as ThreadView;
const told = (threads: readonly ThreadView[]) =>
	threads.map(
		({ id, replies, replyCount }) =>
			`${id}${replies.map((one) => one.id).join("")}${replyCount}`,
	);

test("pages follow each other, and what was written here is not there twice", () => {
	const first = reduceThreads([], { type: "loaded", threads: [thread("a")] });
	const made = reduceThreads(first, { type: "made", comment: said("c") });
	const all = reduceThreads(made, {
		type: "loaded",
		threads: [thread("b"), thread("c")],
	});
	expect(told(all)).toEqual(["a0", "b0", "c0"]);
});

test("replies come in order, and their number counts those that are not here", () => {
	const start = [thread("a", ["p"], 3)];
	const more = reduceThreads(start, {
		...{ type: "replies", parentId: "a" },
		replies: [said("q"), said("r")],
	});
	expect(told(more)).toEqual(["apqr3"]);
	const made = reduceThreads(start, {
		...{ type: "made", parentId: "a" },
		comment: said("z"),
	});
	expect(told(made)).toEqual(["apz4"]);
});

test("a change and a deletion reach comments and replies", () => {
	const start = [thread("a", ["p", "q"]), thread("b")];
	const changed = reduceThreads(start, {
		type: "changed",
		comment: said("q", "new"),
	});
	expect(changed[0]?.replies[1]?.text).toBe("new");
	expect(told(reduceThreads(start, { type: "gone", id: "p" }))).toEqual([
		"aq1",
		"b0",
	]);
	expect(told(reduceThreads(start, { type: "gone", id: "a" }))).toEqual(["b0"]);
});
