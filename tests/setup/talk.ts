import { randomUUID } from "node:crypto";
import { database } from "@/db/client";
import { friendships } from "@/db/schema/contacts";
import { attachments } from "@/db/schema/media";
import { answerRequest, openDirect } from "@/lib/conversations/commands.server";
import type { ConversationView } from "@/lib/conversations/view";
import { newId, sortedPair } from "@/lib/ids";
import { sendMessage } from "@/lib/messages/commands.server";
import { listMessages } from "@/lib/messages/queries.server";
import type {
	ChangesView,
	MessagePageView,
	MessageView,
} from "@/lib/messages/view";
import type { Viewer } from "@/lib/viewer";
import { type MadePerson, makePerson, must } from "@/tests/factories";

/** Two people and their conversation, ready to talk: friends, unless told that they are strangers. */
export async function makePair(
	kind: "friends" | "strangers" = "friends",
): Promise<{ ann: MadePerson; bob: MadePerson; id: string }> {
	const [ann, bob] = [await makePerson(), await makePerson()];
	if (kind === "friends") await befriend(ann, bob);
	const { id } = await open(ann, bob);
	return { ann, bob, id };
}

export async function befriend(a: Viewer, b: Viewer): Promise<void> {
	const now = new Date();
	await database()
		.insert(friendships)
		.values({
			...sortedPair(a.personId, b.personId),
			state: "friends",
			requestedBy: a.personId,
			createdAt: now,
			acceptedAt: now,
		});
}

export async function open(
	viewer: Viewer,
	other: Viewer,
): Promise<ConversationView> {
	return must(await openDirect(viewer, { personId: other.personId }));
}

export async function accept(viewer: Viewer, id: string): Promise<void> {
	must(await answerRequest(viewer, id, { answer: "accept" }));
}

/** Sends through the real command, and takes it for granted. */
export async function say(
	viewer: Viewer,
	id: string,
	text: string,
	clientId: string = newId(),
): Promise<MessageView> {
	return must(
		await sendMessage(viewer, id, { clientId, text, attachmentIds: [] }),
	);
}

export async function page(
	viewer: Viewer,
	id: string,
	query: Partial<Parameters<typeof listMessages>[2]> = {},
): Promise<MessagePageView> {
	return must(
		await listMessages(viewer, id, { limit: 100, ...query }),
	) as MessagePageView;
}

export async function changes(
	viewer: Viewer,
	id: string,
	since: number,
	limit = 100,
): Promise<ChangesView> {
	return must(await listMessages(viewer, id, { since, limit })) as ChangesView;
}

export const texts = (messages: MessageView[]): string[] =>
	messages.map(({ body }) => (body.kind === "plain" ? body.text : body.kind));

export const anyId = (): string => randomUUID();

/** A finished upload of this person's, as far as the tables know. */
export async function makeAttachment(
	owner: Viewer,
	purpose: "message" | "profile" = "message",
): Promise<string> {
	const id = newId();
	await database().insert(attachments).values({
		id,
		ownerId: owner.personId,
		purpose,
		name: "cake.jpg",
		mimeType: "image/jpeg",
		sizeBytes: 1_000,
		width: 40,
		height: 30,
		blur: "data:,",
		createdAt: new Date(),
	});
	return id;
}
