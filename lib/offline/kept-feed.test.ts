import { expect, it } from "vitest";
import type { PostView } from "@/lib/feed/view";
import { KEPT_POSTS_MAX } from "@/lib/limits";
import { feedToKeep, picturesOfPosts } from "@/lib/offline/kept-feed";

const post = (id: string) =>
	({ id, attachments: [{ id: `photo-${id}` }] }) as unknown as PostView;
const posts = Array.from({ length: KEPT_POSTS_MAX + 5 }, (_, n) =>
	post(`${n}`),
);

it("keeps the newest posts, and goes on after the last that is kept", () => {
	const few = { posts: posts.slice(0, 3), next: "2" };
	expect(feedToKeep(few)).toEqual(few);
	expect(feedToKeep({ ...few, next: null }).next).toBeNull();
	const cut = feedToKeep({ posts, next: null });
	expect(cut.posts).toHaveLength(KEPT_POSTS_MAX);
	expect(cut.next).toBe(`${KEPT_POSTS_MAX - 1}`);
});

it("knows the pictures that go with the words", () => {
	expect([...picturesOfPosts(posts.slice(0, 2))]).toEqual([
		...["photo-0", "photo-1"],
	]);
});
