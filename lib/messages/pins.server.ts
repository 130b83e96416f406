import { and, asc, count, eq } from "drizzle-orm";
import { database, type Executor } from "@/db/client";
import { pins } from "@/db/schema/changes";
import { messages } from "@/db/schema/messages";
import { accessConversation } from "@/lib/conversations/access.server";
import { PINS_MAX } from "@/lib/limits";
import { bodyFor } from "@/lib/messages/body";
import {
	changeMessage,
	type HeldMessage,
	type MessageChange,
} from "@/lib/messages/change.server";
import type { MessageParams, PinInput } from "@/lib/messages/input";
import { isPinnedFor, withPin } from "@/lib/messages/pins";
import { presentRows } from "@/lib/messages/present.server";
import { decidePin } from "@/lib/messages/rules";
import type { MessageView, PinsView } from "@/lib/messages/view";
import { ok, type Result, refuse } from "@/lib/problem";
import type { Viewer } from "@/lib/viewer";

/**
 * Keeps a message at hand for all in its conversation, or no longer. What is so already changes nothing. Refuses what is
 * deleted as `conflict`, members as `admins_only` where only admins write, and `too_many` beyond what a list can hold.
 */
export async function pinMessage(
	viewer: Viewer,
	params: MessageParams,
	input: PinInput,
): Promise<Result<MessageView>> {
	return changeMessage(viewer, params, (tx, held) => planPin(tx, held, input));
}

async function planPin(
	tx: Executor,
	held: HeldMessage,
	{ isPinned }: PinInput,
): Promise<Result<MessageChange | null>> {
	const { access, row, now } = held;
	const { personId, otherId } = access;
	const decision = decidePin(access, bodyFor(personId, row), isPinned);
	if (!decision.may) return refuse(decision.code);
	const { isWithheld } = decision;
	if (isPinnedFor(row, personId) === isPinned && isAgreed(held, isWithheld))
		return ok(null);
	const set = withPin(row, {
		personId,
		otherId: isWithheld ? otherId : null,
		isPinned,
	});
	const key = { conversationId: row.conversationId, sequence: row.sequence };
	if (!set.isPinned) {
		await tx.delete(pins).where(isOf(key));
		return ok({ set, isWithheld });
	}
	if (!row.isPinned && (await countPins(tx, row.conversationId)) >= PINS_MAX)
		return refuse("too_many", { limit: PINS_MAX });
	await tx
		.insert(pins)
		.values({ ...key, pinnedBy: personId, createdAt: now })
		.onDuplicateKeyUpdate({ set: { pinnedBy: personId } });
	return ok({ set, isWithheld });
}

/** Once a block is lifted, saying again what only oneself sees makes it everybody's. */
function isAgreed({ row }: HeldMessage, isWithheld: boolean): boolean {
	return isWithheld || row.pinHiddenFrom === null;
}

async function countPins(
	tx: Executor,
	conversationId: string,
): Promise<number> {
	const [row] = await tx
		.select({ count: count() })
		.from(pins)
		.where(eq(pins.conversationId, conversationId));
	return row?.count ?? 0;
}

/**
 * What the conversation keeps at hand, in the order of the log, for one of its members: without what a block or they
 * themselves keep from them. At most `PINS_MAX`, one range of the primary key.
 */
export async function listPins(
	viewer: Viewer,
	conversationId: string,
): Promise<Result<PinsView>> {
	const access = await accessConversation(viewer, conversationId);
	if (!access.ok) return access;
	const rows = await database()
		.select({ row: messages })
		.from(pins)
		.innerJoin(
			messages,
			and(
				eq(messages.conversationId, pins.conversationId),
				eq(messages.sequence, pins.sequence),
			),
		)
		.where(eq(pins.conversationId, conversationId))
		.orderBy(asc(pins.sequence));
	if (rows.length === 0) return ok({ messages: [] });
	const presented = await presentRows(
		access.value,
		rows.map(({ row }) => row),
	);
	return ok({ messages: presented.messages.filter((one) => one.isPinned) });
}

const isOf = (key: { conversationId: string; sequence: number }) =>
	and(
		eq(pins.conversationId, key.conversationId),
		eq(pins.sequence, key.sequence),
	);
