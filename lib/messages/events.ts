import { z } from "zod";
import { groupEventSchema } from "@/lib/groups/events";
import { attachmentKindSchema, attachmentSchema } from "@/lib/media/events";
import type {
	EditsView,
	ForwardedView,
	MarkerView,
	MarkView,
	MessageView,
	PinsView,
	QuoteView,
	ReactedView,
	ReactorsView,
	StarredPageView,
} from "@/lib/messages/view";
import { pollBodySchema, pollSchema } from "@/lib/polls/events";
import { previewSchema } from "@/lib/previews/events";
import { isProblemCode } from "@/lib/problem";

/** What a line of a list says that a message carries. */
export const attachedSchema = z.enum([...attachmentKindSchema.options, "poll"]);

const body = z.discriminatedUnion("kind", [
	z.object({
		v: z.literal(1),
		kind: z.literal("plain"),
		text: z.string(),
		attachments: z.array(attachmentSchema),
		replyTo: z.object({ sequence: z.number() }).optional(),
		isForwarded: z.literal(true).optional(),
		isAbsent: z.literal(true).optional(),
		mentions: z
			.array(
				z.object({
					from: z.number(),
					length: z.number(),
					personId: z.string(),
				}),
			)
			.optional(),
		expiresAt: z.string().optional(),
	}),
	pollBodySchema,
	z.object({
		v: z.literal(1),
		kind: z.literal("sealed"),
		ciphertext: z.string(),
	}),
	z.object({ v: z.literal(1), kind: z.literal("withheld") }),
	z.object({ v: z.literal(1), kind: z.literal("deleted") }),
	z.object({
		v: z.literal(1),
		kind: z.literal("event"),
		event: groupEventSchema,
	}),
]);

export const messageSchema = z
	.object({
		id: z.string(),
		conversationId: z.string(),
		sequence: z.number(),
		version: z.number(),
		senderId: z.string(),
		clientId: z.string(),
		body,
		createdAt: z.string(),
		editedAt: z.string().nullable(),
		reactions: z.array(
			z.object({
				emoji: z.string(),
				count: z.number(),
				isMine: z.boolean().optional(),
			}),
		),
		isPinned: z.boolean(),
		poll: pollSchema.optional(),
		preview: previewSchema.optional(),
	})
	.meta({ id: "Message" }) satisfies z.ZodType<MessageView>;

/** A message in a line. */
export const lineSchema = z.object({
	preview: z.string(),
	photos: z.number(),
	attached: attachedSchema.nullable(),
	expiresAt: z.string().optional(),
});

export const quoteSchema = z
	.object({
		sequence: z.number(),
		version: z.number(),
		senderId: z.string(),
		state: z.enum(["said", "deleted", "gone"]),
		line: lineSchema.nullable(),
	})
	.meta({ id: "Quote" }) satisfies z.ZodType<QuoteView>;

export const editsSchema = z.object({
	edits: z.array(z.object({ body, at: z.string() })),
}) satisfies z.ZodType<EditsView>;

const cardSchema = z.object({
	id: z.string(),
	handle: z.string(),
	displayName: z.string(),
	photoId: z.string().nullable(),
});

export const reactorsSchema = z.object({
	people: z.array(cardSchema),
}) satisfies z.ZodType<ReactorsView>;

export const starredSchema = z.object({
	messages: z.array(
		z.object({
			conversationId: z.string(),
			sequence: z.number(),
			messageId: z.string(),
			sender: cardSchema,
			createdAt: z.string(),
			preview: z.string(),
			attachments: z.array(attachmentSchema),
		}),
	),
	conversations: z.array(
		z.object({
			id: z.string(),
			other: cardSchema.nullable(),
			group: z
				.object({ name: z.string(), photoId: z.string().nullable() })
				.nullable(),
		}),
	),
	next: z.string().nullable(),
}) satisfies z.ZodType<StarredPageView>;

export const pinsSchema = z.object({
	messages: z.array(messageSchema),
}) satisfies z.ZodType<PinsView>;

export const forwardedSchema = z.object({
	results: z.array(
		z.object({
			conversationId: z.string(),
			refusal: z.string().refine(isProblemCode).nullable(),
		}),
	),
}) satisfies z.ZodType<ForwardedView>;

export const markSchema = z.object({
	sequence: z.number(),
	isHidden: z.boolean(),
	isStarred: z.boolean(),
	version: z.number(),
}) satisfies z.ZodType<MarkView>;

export const markerSchema = z
	.object({
		personId: z.string(),
		readSequence: z.number(),
		deliveredSequence: z.number(),
		version: z.number(),
		isReadHidden: z.literal(true).optional(),
	})
	.meta({ id: "Marker" }) satisfies z.ZodType<MarkerView>;

/** On the conversation's channel. Each carries its version: a hole in the versions means "catch up". */
export const messageCreated = {
	name: "message.created",
	schema: messageSchema,
} as const;
const reactedSchema = z.object({
	personId: z.string(),
	emoji: z.string(),
	isGiven: z.boolean(),
}) satisfies z.ZodType<ReactedView>;

/** The whole message as it now is: edited, deleted, pinned, reacted to, and then by whom. */
export const messageChanged = {
	name: "message.changed",
	schema: z.object({
		message: messageSchema,
		reacted: reactedSchema.optional(),
	}),
} as const;
export const markerMoved = {
	name: "marker.moved",
	schema: markerSchema,
} as const;
/** On own channels, where not everybody may know how far somebody has read. It takes no version. */
export const markerTold = {
	name: "marker.told",
	schema: z.object({ conversationId: z.string(), ...markerSchema.shape }),
} as const;
/** On the typing channel: this person writes just now. */
export const typing = {
	name: "typing",
	schema: z.object({ personId: z.string() }),
} as const;
