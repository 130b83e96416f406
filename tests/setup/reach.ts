import { expect } from "vitest";
import { followPerson } from "@/lib/contacts/follows.server";
import { saveDraft } from "@/lib/mailbox/drafts.server";
import { accessMedia } from "@/lib/media/access.server";
import { type MadePerson, must } from "@/tests/factories";
import { post } from "@/tests/setup/feed";
import { draftOf } from "@/tests/setup/mailbox";
import type { World } from "@/tests/setup/principals";
import { callRoute } from "@/tests/setup/routes";
import { makeAttachment } from "@/tests/setup/talk";

/** A follower asks for a post for friends by its id, for its comments and its picture; so does a friend. */
export async function reachForPost({ ann, people }: World): Promise<void> {
	const [stranger, friend] = [people.stranger, people.friend] as MadePerson[];
	if (!stranger || !friend) throw new Error("needs people to reach for it");
	must(await followPerson(stranger, { personId: ann.personId }));
	const fileId = await makeAttachment(ann);
	const { id } = await post(ann, "for friends", {
		audience: "friends",
		attachmentIds: [fileId],
	});
	const statusOf = async (viewer: MadePerson, path: string) =>
		(await callRoute(viewer, { method: "GET", path })).status;
	const under = `/api/feed/posts/${id}`;
	for (const path of [under, `${under}/comments`, `${under}/likes`])
		expect([
			await statusOf(stranger, path),
			await statusOf(friend, path),
		]).toEqual([404, 200]);
	expect((await accessMedia(stranger, fileId)).ok).toBe(false);
	expect((await accessMedia(friend, fileId)).ok).toBe(true);
}

/** Who has no part in it asks for a letter and a draft by their ids, and looks for another's notice under their own bell. */
export async function reachForLetter({
	ann,
	people,
	letterId,
}: World): Promise<void> {
	const [stranger, member] = [people.stranger, people.member] as MadePerson[];
	if (!stranger || !member) throw new Error("needs people to reach for it");
	const draft = must(await saveDraft(ann, draftOf([member])));
	if (draft.outcome === "newer") throw new Error("something newer is there");
	const askedBy = async (viewer: MadePerson, path: string) =>
		callRoute(viewer, { method: "GET", path });
	const letter = (id: string) => `/api/mailbox/letters/${id}`;
	const statuses = [];
	for (const id of [letterId, draft.id])
		for (const viewer of [stranger, member, ann])
			statuses.push((await askedBy(viewer, letter(id))).status);
	// A draft is nobody's but the writer's, also of whom it is for.
	expect(statuses).toEqual([404, 200, 200, 404, 404, 200]);
	const { id: postId } = await post(ann, `hei @${member.handle}`);
	const bells = [
		(await askedBy(stranger, "/api/notices")).text,
		(await askedBy(member, "/api/notices")).text,
	];
	expect(bells.map((text) => text.includes(postId))).toEqual([false, true]);
}
