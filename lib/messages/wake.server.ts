import { and, eq, ne, or, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/mysql-core";
import { database } from "@/db/client";
import { conversations, members } from "@/db/schema/conversations";
import { groups } from "@/db/schema/groups";
import { pushSubscriptions } from "@/db/schema/notices";
import { people } from "@/db/schema/people";
import { dictionaryOf } from "@/lib/i18n/dictionaries";
import { parseLocale } from "@/lib/i18n/locale";
import { derive } from "@/lib/messages/body";
import { isMentioned } from "@/lib/messages/mention";
import type { MessageView } from "@/lib/messages/view";
import { noBlockOf } from "@/lib/notices/blocks.server";
import { PUSH_PER_MESSAGE_MAX } from "@/lib/notices/limits";
import type { Wake } from "@/lib/notices/payload";
import { wantPush } from "@/lib/notices/wake.server";

const sender = alias(people, "sender");

/**
 * Wakes the devices of those who are away, once a message is announced: as loud as each has made this conversation, and
 * nobody who blocks its sender. The send does not wait for it. Of many messages at once in one conversation the newest wakes.
 */
export function wakeForMessage(message: MessageView): Promise<void> {
	return wantPush(`conversation ${message.conversationId}`, () =>
		findWakes(message),
	);
}

async function findWakes(message: MessageView): Promise<Wake[]> {
	const now = new Date();
	const rows = await readListeners(message);
	return rows.flatMap((row) => {
		const isNamed =
			message.body.kind === "plain" &&
			isMentioned(message.body.mentions, row.personId);
		const isQuiet = row.mutedUntil !== null && row.mutedUntil > now;
		if (isQuiet || (row.notify === "mentions" && !isNamed)) return [];
		return [toWake(message, row, isNamed)];
	});
}

type Listener = Awaited<ReturnType<typeof readListeners>>[number];

function toWake(
	{ conversationId, sequence, body }: MessageView,
	row: Listener,
	isNamed: boolean,
): Wake {
	const t = dictionaryOf(parseLocale(row.language) ?? "en");
	const { notices, people } = t;
	const name =
		row.senderRole === "guest"
			? `${people.guest} ${row.senderName}`
			: row.senderName;
	const isRequest = row.request === "pending";
	const hiddenText = isRequest ? notices.newRequest : notices.newMessage;
	// What a stranger says waits behind the request; what vanishes leaves no copy on a lock screen.
	const derived = isRequest ? null : derive(body);
	const said = derived?.expiresAt ? "" : (derived?.preview ?? "");
	return {
		personId: row.personId,
		kind: isNamed ? "mention" : "message",
		tag: `conversation-${conversationId}`,
		url: `/conversations/${conversationId}${isNamed ? `?at=${sequence}` : ""}`,
		title: row.groupName ? `${name} · ${row.groupName}` : name,
		text: said || hiddenText,
		hiddenText: isNamed ? notices.mention(name, 1, row.groupName) : hiddenText,
		...(!isRequest && { reply: { conversationId, words: notices } }),
	};
}

/** Members with a device that can be woken, other than the sender, who have not put the conversation away. */
function readListeners({ conversationId, senderId }: MessageView) {
	return database()
		.select({
			personId: members.personId,
			notify: members.notify,
			mutedUntil: members.mutedUntil,
			request: conversations.request,
			groupName: groups.name,
			language: people.language,
			senderName: sender.displayName,
			senderRole: sender.role,
		})
		.from(members)
		.innerJoin(conversations, eq(conversations.id, members.conversationId))
		.innerJoin(people, eq(people.id, members.personId))
		.innerJoin(sender, eq(sender.id, senderId))
		.leftJoin(groups, eq(groups.conversationId, members.conversationId))
		.where(
			and(
				eq(members.conversationId, conversationId),
				ne(members.personId, senderId),
				eq(members.isArchived, false),
				ne(members.notify, "none"),
				or(
					ne(conversations.request, "declined"),
					eq(conversations.requestedBy, members.personId),
				),
				noBlockOf(members.personId, sql`cast(${senderId} as uuid)`),
				sql`exists (select 1 from ${pushSubscriptions} p
					where p.person_id = ${members.personId} and p.endpoint is not null)`,
			),
		)
		.limit(PUSH_PER_MESSAGE_MAX);
}
