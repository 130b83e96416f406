import { z } from "zod";
import type { MarkerView, MessageView } from "@/lib/messages/view";

const attachment = z.object({
	id: z.string(),
	kind: z.literal("photo"),
	name: z.string(),
	mimeType: z.string(),
	sizeBytes: z.number(),
	width: z.number(),
	height: z.number(),
	blur: z.string(),
});

const body = z.discriminatedUnion("kind", [
	z.object({
		v: z.literal(1),
		kind: z.literal("plain"),
		text: z.string(),
		attachments: z.array(attachment),
	}),
	z.object({
		v: z.literal(1),
		kind: z.literal("sealed"),
		ciphertext: z.string(),
	}),
	z.object({ v: z.literal(1), kind: z.literal("withheld") }),
]);

export const messageSchema = z.object({
	id: z.string(),
	conversationId: z.string(),
	sequence: z.number(),
	version: z.number(),
	senderId: z.string(),
	clientId: z.string(),
	body,
	createdAt: z.string(),
}) satisfies z.ZodType<MessageView>;

export const markerSchema = z.object({
	personId: z.string(),
	readSequence: z.number(),
	deliveredSequence: z.number(),
	version: z.number(),
}) satisfies z.ZodType<MarkerView>;

/** On the conversation's channel. Each carries its version: a hole in the versions means "catch up". */
export const messageCreated = {
	name: "message.created",
	schema: messageSchema,
} as const;
export const markerMoved = {
	name: "marker.moved",
	schema: markerSchema,
} as const;
/** A client event on the typing channel; Soketi stamps who, and the payload is not believed. */
export const TYPING_EVENT = "client-typing";
