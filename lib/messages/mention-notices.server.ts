import { transaction } from "@/db/tx";
import { config } from "@/lib/config.server";
import { logError } from "@/lib/log.server";
import { ALL } from "@/lib/messages/mention";
import type { MessageView } from "@/lib/messages/view";
import { NOTICES_WAITING_MAX } from "@/lib/notices/limits";
import { recordNotice } from "@/lib/notices/record.server";
import { tellNotices } from "@/lib/notices/tell.server";

/** What this process has noted and not seen read: in which conversation who was named up to where. */
type Desk = { line: Promise<void>; waiting: number; open: Map<string, number> };
const KEY = Symbol.for("chit-chat.mention-notices");

function desk(): Desk {
	const holder = globalThis as { [KEY]?: Desk };
	holder[KEY] ??= { line: Promise.resolve(), waiting: 0, open: new Map() };
	return holder[KEY];
}

const keyOf = (conversationId: string, personId: string) =>
	`${conversationId} ${personId}`;

/**
 * Puts a message under the bells of those whom it names, once it is sent and announced: the send neither waits for this
 * nor fails with it. Only people named one by one, at most twenty: "@all" in a large channel is the chat's own badge. One
 * at a time, and when too many wait, none.
 */
export async function noteMentions(message: MessageView): Promise<void> {
	const { body } = message;
	const named = body.kind === "plain" ? (body.mentions ?? []) : [];
	const personIds = named
		.map(({ personId }) => personId)
		.filter((id) => id !== ALL && id !== message.senderId);
	const { waiting, line } = desk();
	if (personIds.length === 0 || waiting >= NOTICES_WAITING_MAX) return;
	desk().waiting++;
	const noted = line
		.then(() => record(message, personIds))
		.catch((error) => logError("notices.mention", error))
		.finally(() => desk().waiting--);
	desk().line = noted;
	if (config.isServerless()) await noted;
}

async function record(message: MessageView, personIds: string[]) {
	const { conversationId: id, sequence, senderId: actorId } = message;
	const noticed = await transaction((tx) =>
		recordNotice(tx, {
			personIds,
			kind: "mention",
			actorId,
			subject: { kind: "message", id, sequence },
		}),
	);
	const { open } = desk();
	for (const { personId } of noticed) open.set(keyOf(id, personId), sequence);
	for (const key of open.keys()) {
		if (open.size <= NOTICES_WAITING_MAX) break;
		open.delete(key);
	}
	// Their devices are woken by the message itself.
	await tellNotices(noticed.map((one) => ({ ...one, noticeId: null })));
}

/**
 * Somebody has read so far: when they were named there, their bell need not say so any more. Asks no database for those
 * who were not, since everybody reads all the time.
 */
export async function noteRead(
	conversationId: string,
	{ personId, readSequence }: { personId: string; readSequence: number },
): Promise<void> {
	const { open } = desk();
	const key = keyOf(conversationId, personId);
	const sequence = open.get(key);
	if (sequence === undefined || readSequence < sequence) return;
	open.delete(key);
	await tellNotices([{ personId, kind: "mention", noticeId: null }]);
}
