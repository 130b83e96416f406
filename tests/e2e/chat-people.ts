import { randomUUID } from "node:crypto";
import type { Browser } from "@playwright/test";
import { ChatPage } from "./pages/chat";
import { arrive } from "./people";

/** Two people, each on a browser of their own, and the conversation between them. */
export async function arrivePair(
	browser: Browser,
	{
		areFriends = true,
		options = {},
	}: {
		areFriends?: boolean;
		options?: Parameters<Browser["newContext"]>[0];
	} = {},
) {
	const { befriend, open } = await import("@/tests/setup/talk");
	const tag = randomUUID().slice(0, 8);
	const ann = await arrive(browser, { displayName: `Ann ${tag}` }, options);
	const bob = await arrive(browser, { displayName: `Bob ${tag}` }, options);
	if (areFriends) await befriend(ann.person, bob.person);
	const { id } = await open(ann.person, bob.person);
	return {
		id,
		ann: { ...ann, chat: new ChatPage(ann.page) },
		bob: { ...bob, chat: new ChatPage(bob.page) },
	};
}

/** The words of a conversation in the database, in their order: what was really kept. */
export async function keptTexts(conversationId: string): Promise<string[]> {
	const { asc, eq } = await import("drizzle-orm");
	const { database } = await import("@/db/client");
	const { messages } = await import("@/db/schema/messages");
	const rows = await database()
		.select({ body: messages.body })
		.from(messages)
		.where(eq(messages.conversationId, conversationId))
		.orderBy(asc(messages.sequence));
	return rows.map(({ body }) => (body as { text: string }).text);
}
