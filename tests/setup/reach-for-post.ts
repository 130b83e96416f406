import { expect } from "vitest";
import { followPerson } from "@/lib/contacts/follows.server";
import { accessMedia } from "@/lib/media/access.server";
import { type MadePerson, must } from "@/tests/factories";
import { post } from "@/tests/setup/feed";
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
