import { and, asc, eq, inArray, sql } from "drizzle-orm";
import type { Executor } from "@/db/client";
import { conversations, members } from "@/db/schema/conversations";
import { people } from "@/db/schema/people";
import { transaction } from "@/db/tx";
import { sharePresence } from "@/lib/presence/commands.server";
import { announcePrivacy } from "@/lib/privacy/announce.server";
import type { PrivacyInput } from "@/lib/privacy/input";
import { readPrivacy } from "@/lib/privacy/queries.server";
import type { PrivacyView } from "@/lib/privacy/view";
import { ok, type Result } from "@/lib/problem";
import { conversationChannel, typingChannel } from "@/lib/realtime/channels";
import { announceMoved, type Dead } from "@/lib/realtime/revoke.server";
import type { Viewer } from "@/lib/viewer";

/**
 * Changes what the viewer lets others know and do. It holds before it answers: every read and every event asks the person's
 * row. Then all who have something of it on their screens are told to look again.
 */
export async function changePrivacy(
	viewer: Viewer,
	input: PrivacyInput,
): Promise<Result<PrivacyView>> {
	const { personId } = viewer;
	const before = await readPrivacy(viewer);
	if (!before.ok) return before;
	const { sharesPresence, sharesLastSeen, ...plain } = input;
	const seen = {
		...(sharesPresence !== undefined && { sharesPresence }),
		...(sharesLastSeen !== undefined && { sharesLastSeen }),
	};
	const isSeenChanged = Object.keys(seen).length > 0;
	const hushes = before.value.sharesTyping && plain.sharesTyping === false;
	const dead =
		Object.keys(plain).length > 0
			? await transaction((tx) => write(tx, personId, plain, hushes))
			: [];
	if (isSeenChanged) await sharePresence(personId, seen);
	await announceMoved(dead);
	await announcePrivacy(personId, {
		isPresence: isSeenChanged,
		isReads: plain.sharesReads !== undefined,
	});
	return ok({ ...before.value, ...input });
}

async function write(
	tx: Executor,
	personId: string,
	plain: Partial<PrivacyView>,
	hushes: boolean,
): Promise<Dead[]> {
	const dead = hushes ? await moveGroups(tx, personId) : [];
	await tx.update(people).set(plain).where(eq(people.id, personId));
	return dead;
}

/**
 * Who tells no more when they write must not hear it of others either: the groups they are in speak on new channels, and a
 * socket that stays on the old ones hears nothing. Between two the server says nothing in the first place, and a public
 * channel is a hall, which anybody may enter. Answers the names that died.
 */
async function moveGroups(tx: Executor, personId: string): Promise<Dead[]> {
	const seats = await tx
		.select({ id: members.conversationId })
		.from(members)
		.innerJoin(conversations, eq(conversations.id, members.conversationId))
		.where(
			and(eq(members.personId, personId), eq(conversations.kind, "group")),
		);
	if (seats.length === 0) return [];
	const areTheirs = inArray(
		conversations.id,
		seats.map(({ id }) => id),
	);
	// In the order of their ids, as every other writer does, so that none deadlock.
	const held = await tx
		.select({
			id: conversations.id,
			generation: conversations.generation,
			memberCount: conversations.memberCount,
		})
		.from(conversations)
		.where(areTheirs)
		.orderBy(asc(conversations.id))
		.for("update");
	await tx
		.update(conversations)
		.set({ generation: sql`${conversations.generation} + 1` })
		.where(areTheirs);
	return held.flatMap(({ id, generation, memberCount }) =>
		[conversationChannel(id, generation), typingChannel(id, generation)].map(
			(name) => ({ name, memberCount }),
		),
	);
}
