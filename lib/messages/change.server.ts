import { and, eq } from "drizzle-orm";
import { database, type Executor } from "@/db/client";
import { messageMarks } from "@/db/schema/changes";
import { conversations } from "@/db/schema/conversations";
import { messages } from "@/db/schema/messages";
import { people } from "@/db/schema/people";
import { transaction } from "@/db/tx";
import { lockConversation } from "@/lib/conversations/access.server";
import { conversationNews } from "@/lib/conversations/commands.server";
import type { ConversationAccess } from "@/lib/conversations/rules";
import { messageChanged } from "@/lib/messages/events";
import type { MessageParams } from "@/lib/messages/input";
import { toMessageView } from "@/lib/messages/log";
import { presentRow } from "@/lib/messages/present.server";
import { reactionCounts } from "@/lib/messages/reactions";
import type { MessageView, ReactedView } from "@/lib/messages/view";
import { ok, type Result, refuse } from "@/lib/problem";
import { conversationChannel, personChannel } from "@/lib/realtime/channels";
import {
	type Announcement,
	announce,
	announceFrom,
} from "@/lib/realtime/publish.server";
import type { Viewer } from "@/lib/viewer";

export type MessageRecord = typeof messages.$inferSelect;

/** A message under its conversation's lock, and the version that a change of it takes. */
export type HeldMessage = {
	access: ConversationAccess;
	row: MessageRecord;
	version: number;
	now: Date;
};

/** What a change writes into the row. Null instead of it: it is so already, and nobody is told. */
export type MessageChange = {
	set: Partial<MessageRecord>;
	/** Only the viewer's own devices hear of it. */
	isWithheld: boolean;
	/** Whose reaction it was. */
	reacted?: ReactedView;
	/** What the viewer did is nobody else's to know: their other devices hear it on the viewer's own channel. */
	isOwnNews?: true;
};

/** A message that the server itself changes: nobody asks, so nobody's gate is passed. */
export type ServedMessage = Omit<HeldMessage, "access">;

/**
 * The one way by which a stored message changes. Under the conversation's lock `decide` sees the message as it is and
 * says what becomes of it, so that of two changes at once one is second and knows it; the change takes the
 * conversation's next version, and after the commit all are told the whole message. `decide` must do nothing but SQL.
 * Refuses as not found who is no member, and a message that is not there, withheld from the viewer, or hidden by them.
 */
export async function changeMessage(
	viewer: Viewer,
	params: MessageParams,
	decide: (
		tx: Executor,
		held: HeldMessage,
	) => Promise<Result<MessageChange | null>>,
): Promise<Result<MessageView>> {
	const done = await transaction(async (tx) => {
		const held = await holdMessage(tx, viewer, params);
		if (!held.ok) return held;
		const change = await decide(tx, held.value);
		if (!change.ok) return change;
		const { access, row } = held.value;
		if (!change.value) return ok({ access, row, told: null });
		const changed = await writeChange(tx, held.value, change.value);
		const { reacted, isOwnNews } = change.value;
		const isWithheld = change.value.isWithheld || row.isWithheld;
		const told = { isWithheld, reacted, isOwnNews };
		return ok({ access, row: changed, told });
	});
	if (!done.ok) return done;
	const { access, row, told } = done.value;
	if (told) await tell(access, row, told);
	const message = await presentRow(access, row);
	if (told?.isOwnNews && !told.isWithheld)
		await announceFrom(() => ownNews(access.personId, message));
	return ok(message);
}

/**
 * The same for what the server does by itself: a poll's time that has come, a preview that was made. `decide` sees the
 * message under its conversation's lock; false when it is not there any more or nothing changed.
 */
export async function changeByServer(
	{
		conversationId,
		sequence,
	}: Pick<MessageRecord, "conversationId" | "sequence">,
	decide: (
		tx: Executor,
		served: ServedMessage,
	) => Promise<MessageChange["set"] | null>,
): Promise<boolean> {
	const done = await transaction(async (tx) => {
		const [head] = await tx
			.select({
				id: conversations.id,
				generation: conversations.generation,
				version: conversations.version,
			})
			.from(conversations)
			.where(eq(conversations.id, conversationId))
			.for("update");
		const [row] = await tx
			.select()
			.from(messages)
			.where(
				and(
					eq(messages.conversationId, conversationId),
					eq(messages.sequence, sequence),
				),
			);
		if (!head || !row) return null;
		const served = { row, version: head.version + 1, now: new Date() };
		const set = await decide(tx, served);
		if (!set) return null;
		return { head, row: await writeChange(tx, served, { set }) };
	});
	if (!done) return false;
	const { head, row } = done;
	await tell({ ...head, personId: row.senderId }, row, row);
	return true;
}

async function holdMessage(
	tx: Executor,
	viewer: Viewer,
	{ id, messageId }: MessageParams,
): Promise<Result<HeldMessage>> {
	const access = await lockConversation(tx, viewer, id);
	if (!access.ok) return access;
	const row = await findMessage(tx, access.value, messageId);
	if (!row) return refuse("not_found");
	const version = access.value.version + 1;
	return ok({ access: access.value, row, version, now: new Date() });
}

/** A message that this member may see; undefined when it is not there, withheld from them, or hidden by them. */
export async function findMessage(
	executor: Executor,
	access: ConversationAccess,
	messageId: string,
): Promise<MessageRecord | undefined> {
	const found = await findWithMark(executor, access, messageId);
	return found?.mark?.isHidden ? undefined : found?.row;
}

/** The same with the member's own mark on it, and also when they have hidden it. */
export async function findWithMark(
	executor: Executor,
	access: ConversationAccess,
	messageId: string,
): Promise<
	| { row: MessageRecord; mark: typeof messageMarks.$inferSelect | null }
	| undefined
> {
	const [found] = await executor
		.select({ row: messages, mark: messageMarks })
		.from(messages)
		.leftJoin(
			messageMarks,
			and(
				eq(messageMarks.personId, access.personId),
				eq(messageMarks.conversationId, messages.conversationId),
				eq(messageMarks.sequence, messages.sequence),
			),
		)
		.where(
			and(eq(messages.id, messageId), eq(messages.conversationId, access.id)),
		);
	if (!found) return undefined;
	const isKept = found.row.isWithheld && found.row.senderId !== access.personId;
	return isKept ? undefined : found;
}

async function writeChange(
	tx: Executor,
	{ row, version }: ServedMessage,
	{ set }: Pick<MessageChange, "set">,
): Promise<MessageRecord> {
	await tx
		.update(conversations)
		.set({ version })
		.where(eq(conversations.id, row.conversationId));
	await tx
		.update(messages)
		.set({ ...set, version })
		.where(
			and(
				eq(messages.conversationId, row.conversationId),
				eq(messages.sequence, row.sequence),
			),
		);
	return { ...row, ...set, version };
}

async function tell(
	access: Pick<ConversationAccess, "id" | "generation" | "personId">,
	row: MessageRecord,
	{ isWithheld, reacted }: Pick<MessageChange, "isWithheld" | "reacted">,
): Promise<void> {
	if (isWithheld)
		return announceFrom(() => conversationNews(access.id, [access.personId]));
	// What a block keeps from the other is not in what all are told: each asks for their own sight of it.
	if (reactionCounts(row.reactions).some((one) => one.withheldCount))
		return announceFrom(() => conversationNews(access.id));
	await announce({
		channels: [conversationChannel(access.id, access.generation)],
		event: messageChanged.name,
		// Nobody in particular: what is one person's alone is not in it.
		data: { message: toMessageView(row, ""), reacted },
	});
}

/** The message as the viewer sees it, for their other devices alone. */
async function ownNews(
	personId: string,
	message: MessageView,
): Promise<Announcement[]> {
	const [person] = await database()
		.select({ generation: people.channelGeneration })
		.from(people)
		.where(eq(people.id, personId));
	if (!person) return [];
	return [
		{
			channels: [personChannel(personId, person.generation)],
			event: messageChanged.name,
			data: { message },
		},
	];
}
