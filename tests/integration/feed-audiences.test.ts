import { beforeAll, describe, expect, it } from "vitest";
import { stepCommunityMember } from "@/lib/communities/members.server";
import { blockPerson } from "@/lib/contacts/blocks.server";
import { followPerson } from "@/lib/contacts/follows.server";
import { addComment, likePost } from "@/lib/feed/answers.server";
import { listComments } from "@/lib/feed/comments.server";
import {
	closePostPoll,
	listPostVoters,
	votePost,
} from "@/lib/feed/polls.server";
import { createPost, editPost } from "@/lib/feed/posts.server";
import { removePreview } from "@/lib/feed/previews.server";
import {
	countNewPosts,
	listLikers,
	listPersonPosts,
	listPosts,
	readPost,
} from "@/lib/feed/queries.server";
import type { Audience, PostView } from "@/lib/feed/view";
import { editGroup } from "@/lib/groups/commands.server";
import { leaveGroup } from "@/lib/groups/members.server";
import { newId } from "@/lib/ids";
import { accessMedia } from "@/lib/media/access.server";
import {
	type MadePerson,
	makeOwner,
	makePerson,
	must,
} from "@/tests/factories";
import { joinedBy, madeCommunity } from "@/tests/setup/communities";
import { comment, feedOf, like, post } from "@/tests/setup/feed";
import { createdGroup, intoGroup } from "@/tests/setup/groups";
import { letGuestsIn, makeGuest } from "@/tests/setup/guests";
import { aPoll } from "@/tests/setup/polls";
import { befriend, makeAttachment } from "@/tests/setup/talk";

const VIEWERS = [
	"ann",
	"friend",
	"follower",
	"stranger",
	"member",
	"formerMember",
	"fellow",
	"formerFellow",
	"blocked",
	"blocker",
	"guest",
] as const;
type Who = (typeof VIEWERS)[number];
const AUDIENCES = ["everyone", "friends", "group", "community"] as const;

/** Who may read what of Ann's. Everybody who is blocked or blocks was in all of it before. */
const READERS: Record<Audience, readonly Who[]> = {
	everyone: [
		...["ann", "friend", "follower", "stranger"],
		...["member", "formerMember", "fellow", "formerFellow"],
	] as Who[],
	friends: ["ann", "friend"],
	group: ["ann", "member"],
	community: ["ann", "fellow"],
};
/** In whose feed it stands by itself. */
const FED: Record<Audience, readonly Who[]> = {
	...READERS,
	everyone: ["ann", "friend", "follower"],
};

let people: Record<Who, MadePerson>;
let posts: Record<Audience, PostView>;
let files: Record<Audience, string>;
/** Older than all of them. */
let before: string;

beforeAll(async () => {
	await letGuestsIn(await makeOwner());
	const made = await Promise.all(
		VIEWERS.map(async (who) => [
			who,
			who === "guest" ? await makeGuest("Visitor") : await makePerson(),
		]),
	);
	people = Object.fromEntries(made);
	const { ann } = people;
	for (const who of ["friend", "blocked", "blocker"] as const)
		await befriend(ann, people[who]);
	for (const who of ["follower", "blocked", "blocker"] as const)
		must(await followPerson(people[who], { personId: ann.personId }));
	const inside = [people.blocked, people.blocker];
	const group = await createdGroup(ann, []);
	const community = await madeCommunity(ann);
	await intoGroup(ann, group.id, people.member, people.formerMember, ...inside);
	must(await leaveGroup(people.formerMember, group.id));
	await joinedBy(
		ann,
		community.id,
		people.fellow,
		people.formerFellow,
		...inside,
	);
	must(
		await stepCommunityMember(ann, community.id, people.formerFellow.personId, {
			step: "remove",
		}),
	);
	before = (await post(ann, "the first of all")).id;
	const places = { group: group.id, community: community.id };
	files = {} as typeof files;
	posts = {} as typeof posts;
	for (const audience of AUDIENCES) {
		files[audience] = await makeAttachment(ann);
		posts[audience] = await post(ann, `for ${audience}`, {
			audience,
			placeId:
				audience === "group" || audience === "community"
					? places[audience]
					: undefined,
			attachmentIds: [files[audience]],
			poll: aPoll(),
		});
	}
	must(await blockPerson(ann, { personId: people.blocked.personId }));
	must(await blockPerson(people.blocker, { personId: ann.personId }));
});

describe.each(AUDIENCES)("a post for %s", (audience) => {
	it.each(VIEWERS)("is for %s, or is not there, at every door", async (who) => {
		const viewer = people[who];
		const { id } = posts[audience];
		const may = READERS[audience].includes(who);
		const isFed = FED[audience].includes(who);
		const own = await listPersonPosts(viewer, people.ann.handle, {});
		const seen = {
			alone: (await readPost(viewer, id)).ok,
			comments: (await listComments(viewer, id, {})).ok,
			likers: (await listLikers(viewer, id, {})).ok,
			file: (await accessMedia(viewer, files[audience])).ok,
			profile: must(own).posts.some((one) => one.id === id),
			again: must(await listPosts(viewer, { ids: [id] })).posts.length === 1,
			voters: (await listPostVoters(viewer, id)).ok,
			voted: (await votePost(viewer, { postId: id, options: [1] })).ok,
			liked: (await likePost(viewer, { postId: id, isLiked: true })).ok,
			commented: (
				await addComment(viewer, { postId: id, clientId: newId(), text: "hei" })
			).ok,
			edited: (await editPost(viewer, { postId: id, text: `for ${audience}` }))
				.ok,
			freed: (await removePreview(viewer, { postId: id })).ok,
		};
		const isAuthor = who === "ann";
		const doors = Object.keys(seen) as (keyof typeof seen)[];
		const expected = Object.fromEntries(doors.map((door) => [door, may]));
		expect(seen).toEqual({ ...expected, edited: isAuthor, freed: isAuthor });
		// Who is refused left no vote.
		const { voters } = must(await readPost(people.ann, id)).poll?.stands ?? {};
		const voted = VIEWERS.slice(0, VIEWERS.indexOf(who) + 1);
		expect(voters).toBe(
			voted.filter((one) => READERS[audience].includes(one)).length,
		);
		const fed = (await feedOf(viewer)).some((one) => one.id === id);
		expect(fed).toBe(isFed);
	});

	it("looks the same to who may not read it as a post that never was", async () => {
		const { id } = posts[audience];
		const missing = newId();
		for (const who of VIEWERS.filter((one) => !READERS[audience].includes(one)))
			for (const door of REFUSED)
				expect(await door(people[who], id)).toEqual(
					await door(people[who], missing),
				);
	});
});

const REFUSED: ((viewer: MadePerson, id: string) => Promise<unknown>)[] = [
	readPost,
	listPostVoters,
	(viewer, id) => listComments(viewer, id, {}),
	(viewer, id) => listLikers(viewer, id, {}),
	(viewer, id) => listPosts(viewer, { ids: [id] }),
	(viewer, postId) => votePost(viewer, { postId, options: [0] }),
	(viewer, postId) => closePostPoll(viewer, { postId }),
	(viewer, postId) => removePreview(viewer, { postId }),
];

describe("what is counted and listed", () => {
	it("counts as new only what the feed will show", async () => {
		const counted = async (who: Who) =>
			must(await countNewPosts(people[who], { since: before })).count;
		expect(await counted("friend")).toBe(2);
		expect(await counted("follower")).toBe(1);
		expect(await counted("member")).toBe(1);
		expect(await counted("stranger")).toBe(0);
		expect(await counted("blocked")).toBe(0);
		// Nobody is told of their own.
		expect(await counted("ann")).toBe(0);
	});

	it("leaves out whom a block keeps apart, with the replies under them, in lists and counts alike", async () => {
		const [writer, reader, foe, friend] = [
			...[await makePerson(), await makePerson()],
			...[await makePerson(), await makePerson()],
		] as [MadePerson, MadePerson, MadePerson, MadePerson];
		const { id } = await post(writer, "say something");
		const theirs = await comment(foe, id, "first");
		await comment(friend, id, "an answer to it", theirs.id);
		const own = await comment(friend, id, "second");
		await comment(foe, id, "below", own.id);
		for (const who of [foe, friend]) must(await like(who, id));
		const seenBy = async (viewer: MadePerson) => {
			const list = must(await listComments(viewer, id, {})).comments;
			const { comments, likes } = must(await readPost(viewer, id));
			const { people } = must(await listLikers(viewer, id, {}));
			const said = list.flatMap(({ text, replies }) => [
				text,
				...replies.map((one) => one.text),
			]);
			return { said, comments, likes, likers: people.length };
		};
		const all = { comments: 4, likes: 2, likers: 2 };
		const said = ["first", "an answer to it", "second", "below"];
		expect(await seenBy(reader)).toEqual({ said, ...all });
		must(await blockPerson(reader, { personId: foe.personId }));
		const less = { said: ["second"], comments: 1, likes: 1, likers: 1 };
		expect(await seenBy(reader)).toEqual(less);
		must(await blockPerson(foe, { personId: friend.personId }));
		expect(await seenBy(friend)).toEqual(less);
		expect(await seenBy(writer)).toEqual({ said, ...all });
		const reply = { postId: id, parentId: theirs.id, clientId: newId() };
		expect(await addComment(reader, { ...reply, text: "hm" })).toMatchObject({
			problem: { code: "not_found" },
		});
		expect((await addComment(writer, { ...reply, text: "hm" })).ok).toBe(true);
	});
});

describe("posting", () => {
	it("to a group or a community is for who is in it, and for who may write there", async () => {
		const [ann, bob, out] = [
			await makePerson(),
			await makePerson(),
			await makePerson(),
		];
		const { id: groupId } = await createdGroup(ann, []);
		await intoGroup(ann, groupId, bob);
		const { id: communityId } = await madeCommunity(ann);
		const to = (viewer: MadePerson, audience: Audience, placeId: string) =>
			createPost(viewer, {
				...{ clientId: newId(), text: "hei", attachmentIds: [] },
				...{ audience, placeId },
			});
		expect((await to(bob, "group", groupId)).ok).toBe(true);
		expect((await to(ann, "community", communityId)).ok).toBe(true);
		const refusals = [
			await to(out, "group", groupId),
			await to(out, "group", newId()),
			await to(out, "community", communityId),
			await to(out, "community", newId()),
			// Each is what it is.
			await to(ann, "group", communityId),
			await to(ann, "community", groupId),
		];
		for (const refused of refusals) expect(refused).toEqual(refusals[0]);
		must(await editGroup(ann, groupId, { onlyAdminsWrite: true }));
		expect((await to(ann, "group", groupId)).ok).toBe(true);
		expect(await to(bob, "group", groupId)).toMatchObject({
			problem: { code: "admins_only" },
		});
	});

	it("takes pictures of one's own, and nobody else's", async () => {
		const [ann, bob] = [await makePerson(), await makePerson()];
		const photo = await makeAttachment(ann);
		const with_ = (viewer: MadePerson, id: string) =>
			createPost(viewer, {
				...{ clientId: newId(), text: "", audience: "everyone" as const },
				attachmentIds: [id],
			});
		expect(await with_(bob, photo)).toEqual(await with_(bob, newId()));
		expect((await accessMedia(bob, photo)).ok).toBe(false);
		expect((await with_(ann, photo)).ok).toBe(true);
		expect((await accessMedia(bob, photo)).ok).toBe(true);
	});
});
