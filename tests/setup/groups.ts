import type { ConversationView } from "@/lib/conversations/view";
import { createGroup } from "@/lib/groups/commands.server";
import type { GroupEvent } from "@/lib/groups/events";
import { createGroupInvite, joinGroup } from "@/lib/groups/invites.server";
import { addMembers, stepMember } from "@/lib/groups/members.server";
import type { MessageView } from "@/lib/messages/view";
import type { Viewer } from "@/lib/viewer";
import { type MadePerson, makePerson, must } from "@/tests/factories";
import { befriend } from "@/tests/setup/talk";

/** As many as were asked for: a test knows how many that is, so it need not look whether the first few are there. */
type Others = [MadePerson, MadePerson, MadePerson, MadePerson, MadePerson] &
	MadePerson[];

/** A group of friends: Ann its admin, and so many others. */
export async function makeGroup(
	count = 2,
	name = "Choir",
): Promise<{ ann: MadePerson; others: Others; id: string }> {
	const ann = await makePerson({ displayName: "Ann" });
	const others: MadePerson[] = [];
	for (let i = 0; i < count; i++) {
		const other = await makePerson({ displayName: `Member ${i}` });
		await befriend(ann, other);
		others.push(other);
	}
	const { id } = await createdGroup(ann, others, name);
	return { ann, others: others as Others, id };
}

export async function createdGroup(
	viewer: Viewer,
	others: Viewer[],
	name = "Choir",
): Promise<ConversationView> {
	const personIds = others.map(({ personId }) => personId);
	return must(await createGroup(viewer, { name, topic: "", personIds }));
}

export async function step(
	viewer: Viewer,
	id: string,
	target: Viewer,
	what: Parameters<typeof stepMember>[3]["step"],
): Promise<void> {
	must(await stepMember(viewer, id, target.personId, { step: what }));
}

export async function add(
	viewer: Viewer,
	id: string,
	...others: Viewer[]
): Promise<{ addedIds: string[]; askedIds: string[] }> {
	const personIds = others.map(({ personId }) => personId);
	return must(await addMembers(viewer, id, { personIds }));
}

/** A link's token. */
export async function link(
	viewer: Viewer,
	id: string,
	usesMax = 10,
): Promise<{ id: string; token: string }> {
	return must(await createGroupInvite(viewer, id, { usesMax, days: 1 }));
}

/** What happened, line by line, without what people said. */
export const events = (messages: MessageView[]): GroupEvent[] =>
	messages.flatMap(({ body }) => (body.kind === "event" ? body.event : []));

/** Takes people in by a link of the admin's. */
export async function intoGroup(
	admin: MadePerson,
	id: string,
	...members: MadePerson[]
): Promise<void> {
	const { token } = await link(admin, id, members.length);
	for (const member of members) must(await joinGroup(member, token));
}
