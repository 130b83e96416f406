import { z } from "zod";
import {
	answerInput,
	conversationListInput,
	conversationParams,
	openInput,
	settingsInput,
} from "@/lib/conversations/input";
import type {
	ConversationPageView,
	ConversationView,
} from "@/lib/conversations/view";
import { groupEventSchema } from "@/lib/groups/events";
import { CHANGES_CONTRACT } from "@/lib/http/contract-changes";
import { place } from "@/lib/http/contract-place";
import {
	lineSchema,
	markerSchema,
	markSchema,
	messageSchema,
	quoteSchema,
} from "@/lib/messages/events";
import { listInput, readInput, sendInput } from "@/lib/messages/input";
import type { ChangesView, MessagePageView } from "@/lib/messages/view";
import type { PersonCardView, PresenceView } from "@/lib/people/view";
import { channelAuthInput, pusherAuthInput } from "@/lib/realtime/input";
import type {
	ChannelAuthView,
	MeView,
	PusherAuthView,
} from "@/lib/realtime/view";

/** One operation of the HTTP contract, in the schemas that the code itself parses with. */
export type Operation = {
	method: "get" | "post" | "put" | "patch" | "delete";
	path: string;
	name: string;
	summary: string;
	params?: z.ZodType;
	query?: z.ZodType;
	body?: z.ZodType;
	/** How the body is written; JSON when left out. */
	bodyType?: "application/x-www-form-urlencoded";
	response: z.ZodType;
	/** Refusals beside those that every route knows. */
	refusals?: number[];
	isOpenToAll?: boolean;
};

export const person = z
	.object({
		id: z.string(),
		handle: z.string(),
		displayName: z.string(),
		photoId: z.string().nullable(),
	})
	.meta({ id: "Person" }) satisfies z.ZodType<PersonCardView>;

const presence = z.object({
	status: z.enum(["online", "away", "offline"]),
	lastSeenOn: z.string().nullable(),
}) satisfies z.ZodType<PresenceView>;

export const conversation = z
	.object({
		id: z.string(),
		kind: z.enum(["direct", "group", "channel"]),
		channel: z.string(),
		typingChannel: z.string(),
		other: person.nullable(),
		group: z
			.object({
				name: z.string(),
				topic: z.string(),
				photoId: z.string().nullable(),
				memberCount: z.number(),
				onlyAdminsWrite: z.boolean(),
				role: z.enum(["admin", "member"]),
				alias: z.string().nullable(),
				version: z.number(),
				names: z.record(z.string(), z.string()),
				addedBy: person.nullable(),
			})
			.nullable(),
		place: place.nullable(),
		presence: presence.nullable(),
		lastSequence: z.number(),
		version: z.number(),
		lastActivityAt: z.string(),
		lastLine: z
			.object({
				...lineSchema.shape,
				event: groupEventSchema.nullable(),
				senderId: z.string(),
				sequence: z.number(),
			})
			.nullable(),
		marksVersion: z.number(),
		unread: z.number(),
		mentions: z.number(),
		markers: z.array(markerSchema),
		request: z.enum(["none", "sent", "received"]),
		...{ maySend: z.boolean(), hasGame: z.boolean() },
		lifetimeSeconds: z.number().nullable(),
		scheduled: z.object({ waiting: z.number(), failed: z.number() }).optional(),
		settings: z.object({
			notify: z.enum(["all", "mentions", "none"]),
			mutedUntil: z.string().nullable(),
			isPinned: z.boolean(),
			isArchived: z.boolean(),
			isMarkedUnread: z.boolean(),
		}),
	})
	.meta({ id: "Conversation" }) satisfies z.ZodType<ConversationView>;

const conversationPage = z.object({
	conversations: z.array(conversation),
	next: z.string().nullable(),
}) satisfies z.ZodType<ConversationPageView>;

const messagePage = z.object({
	messages: z.array(messageSchema),
	quotes: z.array(quoteSchema).optional(),
	marks: z.array(markSchema),
	hasOlder: z.boolean(),
	hasNewer: z.boolean(),
}) satisfies z.ZodType<MessagePageView>;

const changes = z.object({
	messages: z.array(messageSchema),
	quotes: z.array(quoteSchema).optional(),
	markers: z.array(markerSchema),
	marks: z.array(markSchema),
	version: z.number(),
	marksVersion: z.number(),
	isComplete: z.boolean(),
}) satisfies z.ZodType<ChangesView>;

const channelAuth = z.object({
	channels: z.record(z.string(), z.object({ auth: z.string() })),
}) satisfies z.ZodType<ChannelAuthView>;

const pusherAuth = z.object({
	auth: z.string(),
}) satisfies z.ZodType<PusherAuthView>;

const me = z.object({
	person,
	sessionId: z.string(),
	...{ showsPreviews: z.boolean(), look: z.string().nullable() },
	channels: z.object({ own: z.string(), active: z.string() }),
	realtime: z.object({ key: z.string(), publicUrl: z.string().nullable() }),
}) satisfies z.ZodType<MeView>;

const UNDER = "/api/conversations/{id}";

/** The documented contract (docs/api.md); `docs/openapi.json` is made from it. */
export const CONTRACT: Operation[] = [
	{
		method: "get",
		path: "/api/auth/csrf",
		name: "csrf",
		summary: "A token for signing in; sets the cookie that goes with it.",
		response: z.object({ csrfToken: z.string() }),
		isOpenToAll: true,
	},
	{
		method: "post",
		path: "/api/auth/callback/credentials",
		name: "signIn",
		summary: "Sign in; sets the session cookie.",
		body: z.object({
			csrfToken: z.string(),
			handle: z.string(),
			password: z.string(),
			json: z.literal("true"),
		}),
		bodyType: "application/x-www-form-urlencoded",
		response: z.object({ url: z.string() }),
		isOpenToAll: true,
	},
	{
		method: "get",
		path: "/api/me",
		name: "readMe",
		summary: "Who is signed in, and where this client listens.",
		response: me,
	},
	{
		method: "get",
		path: "/api/conversations",
		name: "listConversations",
		summary: "A page of the viewer's conversations, newest activity first.",
		query: conversationListInput,
		response: conversationPage,
	},
	{
		method: "post",
		path: "/api/conversations",
		name: "openDirect",
		summary: "The one direct conversation with a person, made on first use.",
		body: openInput,
		response: conversation,
		refusals: [404],
	},
	{
		method: "get",
		path: UNDER,
		name: "readConversation",
		summary: "One conversation.",
		params: conversationParams,
		response: conversation,
		refusals: [404],
	},
	{
		method: "post",
		path: `${UNDER}/answer`,
		name: "answerRequest",
		summary: "Accept, decline or block a message request.",
		params: conversationParams,
		body: answerInput,
		response: conversation,
		refusals: [404, 409],
	},
	{
		method: "post",
		path: `${UNDER}/messages`,
		name: "sendMessage",
		summary:
			"Send a message. A repeat with the same client id answers the first.",
		params: conversationParams,
		body: sendInput,
		response: messageSchema,
		refusals: [404, 409],
	},
	{
		method: "get",
		path: `${UNDER}/messages`,
		name: "listMessages",
		summary: "All changes since a version, or a page of the log.",
		params: conversationParams,
		query: listInput,
		response: z.union([changes, messagePage]),
		refusals: [404],
	},
	{
		method: "post",
		path: `${UNDER}/reads`,
		name: "moveMarkers",
		summary: "Move the viewer's own markers forward.",
		params: conversationParams,
		body: readInput,
		response: markerSchema,
		refusals: [404],
	},
	...CHANGES_CONTRACT,
	{
		method: "post",
		path: `${UNDER}/typing`,
		name: "sayTyping",
		summary:
			"Tell who has the conversation open that the viewer writes; again every three seconds while it goes on.",
		params: conversationParams,
		response: z.null(),
		refusals: [404],
	},
	{
		method: "post",
		path: `${UNDER}/settings`,
		name: "changeSettings",
		summary:
			"How loud the viewer has it, and where it stands in their list; what is left out stays.",
		params: conversationParams,
		body: settingsInput,
		response: conversation,
		refusals: [404],
	},
	{
		method: "post",
		path: "/api/realtime/auth",
		name: "authorizeChannels",
		summary:
			"Signatures for the channels that the viewer may hear; the others are left out.",
		body: z.union([channelAuthInput, pusherAuthInput]),
		response: z.union([channelAuth, pusherAuth]),
		refusals: [404],
	},
	{
		method: "get",
		path: "/api/health",
		name: "health",
		summary: "Whether messages can be stored (else 503) and told.",
		response: z.object({
			status: z.enum(["ok", "degraded"]),
			database: z.boolean(),
			realtime: z.boolean(),
		}),
		isOpenToAll: true,
	},
];
