import { and, eq } from "drizzle-orm";
import { database, type Executor } from "@/db/client";
import { conversations, members } from "@/db/schema/conversations";
import { people } from "@/db/schema/people";
import { transaction } from "@/db/tx";
import { lockConversation } from "@/lib/conversations/access.server";
import { conversationNews } from "@/lib/conversations/commands.server";
import {
	type ConversationAccess,
	sharesReceipts,
} from "@/lib/conversations/rules";
import { markerMoved } from "@/lib/messages/events";
import { commitSend } from "@/lib/messages/group-commit.server";
import type { ReadInput, SendInput } from "@/lib/messages/input";
import type { MarkerView, MessageView } from "@/lib/messages/view";
import { ok, type Result } from "@/lib/problem";
import { conversationChannel } from "@/lib/realtime/channels";
import { announce, announceFrom } from "@/lib/realtime/publish.server";
import type { Viewer } from "@/lib/viewer";

/**
 * Sends a message. Answered only once it is committed; safe to repeat with the same client id, which answers the
 * first message whatever the repeat says. Refuses as not found who is no member and files that are not the sender's
 * own; as `request_waiting` a second message before the first is accepted.
 */
export async function sendMessage(
	viewer: Viewer,
	conversationId: string,
	input: SendInput,
): Promise<Result<MessageView>> {
	const sent = await commitSend({
		...input,
		conversationId,
		senderId: viewer.personId,
	});
	return sent.ok ? ok(sent.value.message) : sent;
}

/**
 * Moves the viewer's own markers forward, never past the last message and never back; reading implies delivery. The
 * others hear of it, but not while a request waits (a receipt would tell that somebody looked), and not in a large group.
 */
export async function moveMarkers(
	viewer: Viewer,
	conversationId: string,
	input: ReadInput,
): Promise<Result<MarkerView>> {
	const told = await withoutDelivery(viewer, input);
	const moved = await transaction(async (tx) => {
		const access = await lockConversation(tx, viewer, conversationId);
		return access.ok ? ok(await writeMarkers(tx, access.value, told)) : access;
	});
	if (!moved.ok) return moved;
	const { marker, access, isMoved } = moved.value;
	if (isMoved && sharesReceipts(access, viewer.personId))
		await announce({
			channels: [conversationChannel(access.id, access.generation)],
			event: markerMoved.name,
			data: marker,
		});
	// The viewer's other devices agree in any case.
	else if (isMoved)
		await announceFrom(() => conversationNews(access.id, [viewer.personId]));
	return ok(marker);
}

/**
 * That a message arrived tells that its receiver is here: of who is invisible it is not known until they read it. Asked
 * before the conversation is locked, so that nobody's send waits for it.
 */
async function withoutDelivery(
	{ personId }: Viewer,
	{ deliveredSequence = 0, ...input }: ReadInput,
): Promise<ReadInput> {
	if (deliveredSequence <= (input.readSequence ?? 0)) return input;
	const [person] = await database()
		.select({ isInvisible: people.isInvisible })
		.from(people)
		.where(eq(people.id, personId));
	return person?.isInvisible ? input : { ...input, deliveredSequence };
}

type Move = {
	marker: MarkerView;
	access: ConversationAccess;
	isMoved: boolean;
};

async function writeMarkers(
	tx: Executor,
	access: ConversationAccess,
	input: ReadInput,
): Promise<Move> {
	const upTo = (wanted = 0) => Math.min(wanted, access.lastSequence);
	const readSequence = Math.max(access.readSequence, upTo(input.readSequence));
	const deliveredSequence = Math.max(
		access.deliveredSequence,
		upTo(input.deliveredSequence),
		readSequence,
	);
	const isMoved =
		!access.hasBlocked &&
		(readSequence > access.readSequence ||
			deliveredSequence > access.deliveredSequence);
	const marker = {
		personId: access.personId,
		readSequence: isMoved ? readSequence : access.readSequence,
		deliveredSequence: isMoved ? deliveredSequence : access.deliveredSequence,
		version: access.version,
	};
	if (!isMoved) return { marker, access, isMoved };
	// A version is everybody's to see, so a marker that is withheld takes none.
	if (sharesReceipts(access, access.personId)) {
		marker.version += 1;
		await tx
			.update(conversations)
			.set({ version: marker.version })
			.where(eq(conversations.id, access.id));
	}
	const { personId, ...values } = marker;
	await tx
		.update(members)
		.set(values)
		.where(
			and(
				eq(members.conversationId, access.id),
				eq(members.personId, personId),
			),
		);
	return { marker, access, isMoved };
}
