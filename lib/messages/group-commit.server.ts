import { setImmediate as turn } from "node:timers/promises";
import { isOutage } from "@/db/tx";
import { conversationNews } from "@/lib/conversations/commands.server";
import { messageCreated } from "@/lib/messages/events";
import { createGatherer } from "@/lib/messages/gather";
import { noteMentions } from "@/lib/messages/mention-notices.server";
import type { Send, Sent } from "@/lib/messages/plan";
import { wantPreview } from "@/lib/messages/previews.server";
import { wakeForMessage } from "@/lib/messages/wake.server";
import { writeSends } from "@/lib/messages/write.server";
import type { Result } from "@/lib/problem";
import { conversationChannel } from "@/lib/realtime/channels";
import { announce, announceFrom } from "@/lib/realtime/publish.server";

/** Larger batches gain nothing more (bench/README.md) and hold their conversations' locks longer. */
const BATCH_MAX = 64;
/** While one batch waits for the disk, the other is decided. */
const WRITERS_MAX = 2;
/** A second's worth on a small machine; who comes later is better told at once. */
const WAITING_MAX = 2_000;

const KEY = Symbol.for("chit-chat.group-commit");

/**
 * Commits a send together with those that wait beside it, and announces it. Answered only after the commit. A send
 * that fails when its connection is lost may have been stored: the repeat by its client id finds out.
 */
export async function commitSend(send: Send): Promise<Result<Sent>> {
	const sent = await gatherer()(send);
	if (!sent.ok || sent.value.isRepeat) return sent;
	await announceSent(sent.value);
	// That somebody guessed a word wakes nobody.
	const isLine = sent.value.message.body.kind === "event";
	if (sent.value.isWithheld || isLine) return sent;
	wantPreview(sent.value.message);
	await noteMentions(sent.value.message);
	await wakeForMessage(sent.value.message);
	return sent;
}

/** One for both bundles of this process, so that all its sends wait in one line. */
function gatherer(): (send: Send) => Promise<Result<Sent>> {
	const holder = globalThis as {
		[KEY]?: (send: Send) => Promise<Result<Sent>>;
	};
	holder[KEY] ??= createGatherer<Send, Result<Sent>>({
		write: writeSends,
		keyOf: (send) => send.conversationId,
		isOutage,
		turn,
		batchMax: BATCH_MAX,
		writersMax: WRITERS_MAX,
		waitingMax: WAITING_MAX,
		onFull: () =>
			Object.assign(new Error("too many sends wait"), { code: "POOL_CLOSED" }),
	});
	return holder[KEY];
}

/** What is withheld is heard by the sender's own devices alone. */
async function announceSent(sent: Sent): Promise<void> {
	const { message, isWithheld } = sent;
	if (!isWithheld)
		await announce({
			channels: [conversationChannel(message.conversationId, sent.generation)],
			event: messageCreated.name,
			data: message,
		});
	if (sent.isNews || isWithheld)
		await announceFrom(() =>
			conversationNews(
				message.conversationId,
				isWithheld ? [message.senderId] : undefined,
			),
		);
}
