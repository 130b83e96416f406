import { describe, expect, it } from "vitest";
import { readConversation } from "@/lib/conversations/queries.server";
import { changeSettings } from "@/lib/conversations/settings.server";
import { editGroup, setAlias } from "@/lib/groups/commands.server";
import {
	createGroupInvite,
	listGroupInvites,
	revokeGroupInvite,
} from "@/lib/groups/invites.server";
import {
	addMembers,
	leaveGroup,
	stepMember,
} from "@/lib/groups/members.server";
import { listMembers } from "@/lib/groups/queries.server";
import { answerGroup } from "@/lib/groups/requests.server";
import { newId } from "@/lib/ids";
import { moveMarkers, sendMessage } from "@/lib/messages/commands.server";
import { listMessages } from "@/lib/messages/queries.server";
import type { Result } from "@/lib/problem";
import type { Viewer } from "@/lib/viewer";
import { makePerson } from "@/tests/factories";
import { add, link, makeGroup, step } from "@/tests/setup/groups";
import { befriend, open } from "@/tests/setup/talk";

/** Everybody from the side of one group. */
const ROLES = [
	"admin",
	"member",
	"asked",
	"left",
	"removed",
	"banned",
	"otherAdmin",
	"friend",
	"stranger",
] as const;
type Role = (typeof ROLES)[number];

type Place = {
	id: string;
	viewer: Viewer;
	/** Another member, somebody outside, a living link, and who is banned. */
	target: string;
	outsider: string;
	inviteId: string;
	bannedId: string;
};

/** A fresh group with everybody in their place, and the one who tries. */
async function stage(role: Role): Promise<Place> {
	const { ann, others, id } = await makeGroup(5);
	const [bob, target, left, removed, banned] = others;
	const [asked, otherAdmin, friend, stranger, outsider] = [
		await makePerson(),
		(await makeGroup(1)).ann,
		await makePerson(),
		await makePerson(),
		await makePerson(),
	];
	for (const one of [friend, outsider]) await befriend(ann, one);
	await add(ann, id, asked);
	await leaveGroup(left, id);
	await step(ann, id, removed, "remove");
	await step(ann, id, banned, "ban");
	const { id: inviteId } = await link(ann, id);
	const people: Record<Role, Viewer> = {
		admin: ann,
		member: bob,
		...{ asked, left, removed, banned, otherAdmin, friend, stranger },
	};
	return {
		id,
		viewer: people[role],
		target: target.personId,
		outsider: outsider.personId,
		inviteId,
		bannedId: banned.personId,
	};
}

/** Who is refused changes nothing, so all their tries are on one stage. */
const stages = new Map<Role, Promise<Place>>();
function sharedStage(role: Role): Promise<Place> {
	const known = stages.get(role) ?? stage(role);
	stages.set(role, known);
	return known;
}

type Action = {
	name: string;
	may: readonly Role[];
	/** Of the members who may not: they know the group, and are told why. */
	run: (place: Place) => Promise<Result<unknown>>;
};

const ADMINS = ["admin"] as const;
const MEMBERS = ["admin", "member"] as const;
const take =
	(what: Parameters<typeof stepMember>[3]["step"]): Action["run"] =>
	({ viewer, id, target }) =>
		stepMember(viewer, id, target, { step: what });

const ACTIONS: Action[] = [
	{
		name: "reads it",
		may: [...MEMBERS, "asked"],
		run: ({ viewer, id }) => readConversation(viewer, id),
	},
	{
		name: "reads the log",
		may: MEMBERS,
		run: ({ viewer, id }) => listMessages(viewer, id, { limit: 5 }),
	},
	{
		name: "catches up",
		may: MEMBERS,
		run: ({ viewer, id }) => listMessages(viewer, id, { since: 0, limit: 5 }),
	},
	{
		name: "sends",
		may: MEMBERS,
		run: ({ viewer, id }) =>
			sendMessage(viewer, id, {
				clientId: newId(),
				text: "x",
				attachmentIds: [],
			}),
	},
	{
		name: "moves markers",
		may: MEMBERS,
		run: ({ viewer, id }) => moveMarkers(viewer, id, { readSequence: 1 }),
	},
	{
		name: "sees who is in it",
		may: MEMBERS,
		run: ({ viewer, id }) => listMembers(viewer, id),
	},
	{
		name: "chooses how loud it is",
		may: MEMBERS,
		run: ({ viewer, id }) => changeSettings(viewer, id, { notify: "none" }),
	},
	{
		name: "takes an alias",
		may: MEMBERS,
		run: ({ viewer, id }) => setAlias(viewer, id, { alias: "Al" }),
	},
	{
		name: "leaves",
		may: MEMBERS,
		run: ({ viewer, id }) => leaveGroup(viewer, id),
	},
	{
		name: "says yes to being added",
		may: ["asked"],
		run: ({ viewer, id }) => answerGroup(viewer, id, { answer: "accept" }),
	},
	{
		name: "renames it",
		may: ADMINS,
		run: ({ viewer, id }) => editGroup(viewer, id, { name: "Mine" }),
	},
	{
		name: "makes it for announcements",
		may: ADMINS,
		run: ({ viewer, id }) => editGroup(viewer, id, { onlyAdminsWrite: true }),
	},
	{
		name: "adds somebody",
		may: ADMINS,
		run: ({ viewer, id, outsider }) =>
			addMembers(viewer, id, { personIds: [outsider] }),
	},
	{ name: "promotes", may: ADMINS, run: take("promote") },
	{ name: "demotes", may: ADMINS, run: take("demote") },
	{ name: "hands it over", may: ADMINS, run: take("handOver") },
	{ name: "removes", may: ADMINS, run: take("remove") },
	{ name: "bans", may: ADMINS, run: take("ban") },
	{
		name: "lifts a ban",
		may: ADMINS,
		run: ({ viewer, id, bannedId }) =>
			stepMember(viewer, id, bannedId, { step: "forget" }),
	},
	{
		name: "sees the links",
		may: ADMINS,
		run: ({ viewer, id }) => listGroupInvites(viewer, id),
	},
	{
		name: "makes a link",
		may: ADMINS,
		run: ({ viewer, id }) =>
			createGroupInvite(viewer, id, { usesMax: 1, days: 1 }),
	},
	{
		name: "shuts a link",
		may: ADMINS,
		run: ({ viewer, id, inviteId }) => revokeGroupInvite(viewer, id, inviteId),
	},
];

describe.each(ROLES)("%s", (role) => {
	it.each(ACTIONS.map((action) => [action.name, action] as const))(
		"%s only where that is theirs",
		async (_, { may, run }) => {
			const isTheirs = may.includes(role);
			const place = await (isTheirs ? stage(role) : sharedStage(role));
			const result = await run(place);
			if (isTheirs) return expect(result).toMatchObject({ ok: true });
			expect(result).toEqual({
				ok: false,
				problem: {
					code:
						role === "member" && may === ADMINS ? "admins_only" : "not_found",
				},
			});
			if (role === "member") return;
			// The same as for what is not there.
			expect(await run({ ...place, id: newId() })).toEqual(result);
		},
	);
});

it("the routes of groups open no direct conversation", async () => {
	const [ann, bob] = [await makePerson(), await makePerson()];
	await befriend(ann, bob);
	const { id } = await open(ann, bob);
	const place = {
		id,
		viewer: ann,
		target: bob.personId,
		outsider: (await makePerson()).personId,
		inviteId: newId(),
		bannedId: bob.personId,
	};
	const general = [
		"reads it",
		"reads the log",
		"catches up",
		"sends",
		"moves markers",
		"chooses how loud it is",
	];
	for (const { name, run } of ACTIONS)
		expect([name, (await run(place)).ok]).toEqual([
			name,
			general.includes(name),
		]);
});
