import { newId } from "@/lib/ids";
import { ingestKey } from "@/lib/media/signature.server";
import {
	PRESENT,
	PRINCIPALS,
	type Principal,
	photoForm,
	SIGNED_IN,
	type World,
} from "@/tests/setup/principals";
import { COMMUNITY_PROBES } from "@/tests/setup/probes-communities";
import { FEED_PROBES } from "@/tests/setup/probes-feed";
import { GAME_PROBES } from "@/tests/setup/probes-games";
import { GROUP_PROBES } from "@/tests/setup/probes-groups";
import { LATER_PROBES } from "@/tests/setup/probes-later";
import { MAILBOX_PROBES } from "@/tests/setup/probes-mailbox";
import { NOTICE_PROBES } from "@/tests/setup/probes-notices";
import { PEOPLE_PROBES } from "@/tests/setup/probes-people";
import { POLL_PROBES, PREVIEW_PROBES } from "@/tests/setup/probes-polls";
import type { Call } from "@/tests/setup/routes";
import { signedWebhook, webhook } from "@/tests/setup/signed-webhook";

type Ask = Omit<Call, "method">;

/** How one route is tried by everybody. */
export type Probe = {
	route: string;
	ask: (world: World) => Ask;
	/** Who gets 200; the signed-in others get 404, everybody else 401. */
	may: readonly Principal[];
	/** The same about something that does not exist. */
	askMissing?: (world: World) => Ask;
	/** What opens a route that no person may use, and the status of who lacks it. */
	key?: { ask: (world: World) => Ask; refusal: number };
	/** For who may: whether the answer is the real thing. */
	holds?: (text: string, world: World, who: Principal) => boolean;
};

const INSIDE = ["member", "ann"] as const;
const isInside = (who: Principal) => who === "member" || who === "ann";
const UNDER = "/api/conversations";
const socketId = "1.1";

/** A probe of something in a conversation, and of the same in one that is not there. */
function within(
	route: string,
	rest: string,
	body?: () => unknown,
	holds?: Probe["holds"],
): Probe {
	const ask = (id: string) => ({
		path: `${UNDER}/${id}${rest}`,
		body: body?.(),
	});
	return {
		route,
		ask: ({ id }) => ask(id),
		askMissing: () => ask(newId()),
		may: INSIDE,
		holds,
	};
}

/** A probe of a message of Ann's that says the secret. */
function ofMessage(
	method: string,
	rest: string,
	may: Probe["may"],
	body?: unknown,
): Probe {
	const ask = (id: string, messageId: string) => ({
		path: `${UNDER}/${id}/messages/${messageId}${rest}`,
		body: typeof body === "function" ? body() : body,
	});
	return {
		route: `${method} /api/conversations/[id]/messages/[messageId]${rest}`,
		ask: ({ id, messageId }) => ask(id, messageId),
		askMissing: ({ id }) => ask(id, newId()),
		may,
	};
}

function file(
	method: string,
	idOf: (world: World) => string,
	may: Probe["may"],
): Probe {
	return {
		route: `${method} /api/media/[id]`,
		ask: (world) => ({ path: `/api/media/${idOf(world)}` }),
		askMissing: () => ({ path: `/api/media/${newId()}` }),
		may,
	};
}

const forward = (id: string, messageId: string) => ({
	path: `${UNDER}/${id}/messages/${messageId}/forward`,
	body: { to: [{ conversationId: id, clientId: newId() }] },
});

const MESSAGE_PROBES: Probe[] = [
	ofMessage("GET", "/edits", INSIDE),
	ofMessage("PUT", "/mark", INSIDE, { isStarred: true }),
	ofMessage("PUT", "/pin", INSIDE, { isPinned: true }),
	ofMessage("PUT", "/reactions", INSIDE, { emoji: "👍", isGiven: true }),
	{
		...ofMessage("GET", "/reactions?emoji=%F0%9F%91%8D", INSIDE),
		route: "GET /api/conversations/[id]/messages/[messageId]/reactions",
	},
	{
		...ofMessage("POST", "/forward", INSIDE),
		ask: ({ id, messageId }) => forward(id, messageId),
		askMissing: ({ id }) => forward(id, newId()),
	},
	ofMessage("PATCH", "", ["ann"], () => ({
		clientId: newId(),
		text: `once more ${newId()}`,
	})),
	// The last of them: afterwards it is a place without words.
	ofMessage("DELETE", "", ["ann"]),
];

const everybodys = (
	route: string,
	holds?: Probe["holds"],
	may: Probe["may"] = SIGNED_IN,
): Probe => ({
	route,
	ask: () => ({ path: route.split(" ")[1] ?? "" }),
	may,
	holds,
});

const emptyRegistration = {
	fileKeys: [],
	metadata: { attachmentIds: [] },
	callbackUrl: "http://next.test/api/uploadthing",
	callbackSlug: "message",
};

export const PROBES: Probe[] = [
	everybodys(
		"GET /api/me",
		(text, { people }, who) => text.includes(people[who]?.sessionId ?? "?"),
		PRESENT,
	),
	everybodys(
		"GET /api/conversations",
		(text, { id }, who) => text.includes(id) === isInside(who),
		PRESENT,
	),
	{
		route: "POST /api/conversations",
		ask: ({ ann }) => ({ path: UNDER, body: { personId: ann.personId } }),
		askMissing: () => ({ path: UNDER, body: { personId: newId() } }),
		may: SIGNED_IN.filter((who) => who !== "ann"),
	},
	within("GET /api/conversations/[id]", ""),
	within("GET /api/conversations/[id]/messages", "/messages", undefined, said),
	within(
		"GET /api/conversations/[id]/messages",
		"/messages?since=0",
		undefined,
		said,
	),
	within("GET /api/conversations/[id]/pins", "/pins"),
	everybodys("GET /api/starred"),
	within("GET /api/conversations/[id]/media", "/media?kind=links", undefined),
	within("GET /api/conversations/[id]/day", "/day?from=2026-01-01T00:00:00Z"),
	within("POST /api/conversations/[id]/messages", "/messages", () => ({
		clientId: newId(),
		text: "hei",
	})),
	within("POST /api/conversations/[id]/reads", "/reads", () => ({
		readSequence: 1,
	})),
	within("POST /api/conversations/[id]/typing", "/typing", () => undefined),
	within("POST /api/conversations/[id]/answer", "/answer", () => ({
		answer: "accept",
	})),
	within("PUT /api/conversations/[id]/lifetime", "/lifetime", () => ({
		seconds: null,
	})),
	within("POST /api/conversations/[id]/settings", "/settings", () => ({
		notify: "all",
	})),
	...GROUP_PROBES,
	...COMMUNITY_PROBES,
	...MAILBOX_PROBES,
	...POLL_PROBES,
	...GAME_PROBES,
	...LATER_PROBES,
	...PREVIEW_PROBES,
	...NOTICE_PROBES,
	...FEED_PROBES,
	{
		route: "GET /api/search",
		ask: ({ id }) => ({ path: `/api/search?q=plum&in=${id}` }),
		askMissing: () => ({ path: `/api/search?q=plum&in=${newId()}` }),
		may: INSIDE,
		holds: said,
	},
	...PEOPLE_PROBES,
	everybodys("GET /api/contacts"),
	file("GET", ({ sentId }) => sentId, INSIDE),
	file("HEAD", ({ sentId }) => sentId, INSIDE),
	file("GET", ({ unsentId }) => unsentId, ["ann"]),
	file("DELETE", ({ unsentId }) => unsentId, ["ann"]),
	{
		route: "POST /api/realtime/auth",
		ask: ({ id }) => ({
			path: "/api/realtime/auth",
			body: { socketId, channels: [`private-conversation-${id}-2`] },
		}),
		may: PRESENT,
		holds: (text, { id }, who) => text.includes(id) === isInside(who),
	},
	{
		route: "POST /api/realtime/auth",
		ask: ({ id }) => ({
			path: "/api/realtime/auth",
			body: {
				socket_id: socketId,
				channel_name: `private-conversation-${id}-2-typing`,
			},
		}),
		askMissing: () => ({
			path: "/api/realtime/auth",
			body: {
				socket_id: socketId,
				channel_name: `private-conversation-${newId()}-2-typing`,
			},
		}),
		may: INSIDE,
	},
	{
		route: "POST /api/realtime/user-auth",
		ask: () => ({ path: "/api/realtime/user-auth", body: { socketId } }),
		may: PRESENT,
		holds: (text, { people }, who) =>
			text.includes(people[who]?.sessionId ?? "?"),
	},
	{
		route: "POST /api/realtime/webhook",
		ask: () => ({ path: "/api/realtime/webhook", body: webhook() }),
		may: [],
		key: { ask: signedWebhook, refusal: 401 },
	},
	{
		route: "POST /api/uploadthing",
		ask: () => ({
			path: "/api/uploadthing?actionType=upload&slug=message",
			body: { files: [{ name: "a.jpg", size: 9, type: "image/jpeg" }] },
		}),
		may: SIGNED_IN,
	},
	{
		route: "HEAD /api/ingest/[...path]",
		ask: ({ uploadPath }) => ({ path: uploadPath }),
		may: ["ann"],
	},
	{
		route: "PUT /api/ingest/[...path]",
		ask: ({ uploadPath, photo }) => ({
			path: uploadPath,
			body: photoForm(photo),
		}),
		may: ["ann"],
	},
	{
		route: "POST /api/ingest/[...path]",
		ask: () => ({
			path: "/api/ingest/route-metadata",
			body: emptyRegistration,
		}),
		may: [],
		key: {
			ask: () => ({
				path: "/api/ingest/route-metadata",
				body: emptyRegistration,
				headers: { "x-uploadthing-api-key": ingestKey() },
			}),
			refusal: 404,
		},
	},
	{
		route: "GET /api/health",
		ask: () => ({ path: "/api/health" }),
		may: PRINCIPALS,
	},
	...MESSAGE_PROBES,
];

function said(text: string, { secret }: World): boolean {
	return text.includes(secret);
}
