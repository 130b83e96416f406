import { newId } from "@/lib/ids";
import { SIGNED_IN } from "@/tests/setup/principals";
import type { Probe } from "@/tests/setup/probes";

const tomorrow = () => new Date(Date.now() + 86_400_000).toISOString();

/** A probe of something of the viewer's own in the conversation of Ann and the member. */
function within(method: string, rest: string, body?: () => unknown): Probe {
	const ask = (id: string) => ({
		path: `/api/conversations/${id}${rest}`,
		body: body?.(),
	});
	return {
		route: `${method} /api/conversations/[id]${rest}`,
		ask: ({ id }) => ask(id),
		askMissing: () => ask(newId()),
		may: ["member", "ann"],
	};
}

/** A probe of a message of Ann's that waits for its time. */
function ofScheduled(
	method: string,
	at: 0 | 1,
	rest = "",
	body?: unknown,
): Probe {
	const ask = (id: string) => ({ path: `/api/scheduled/${id}${rest}`, body });
	return {
		route: `${method} /api/scheduled/[id]${rest}`,
		ask: ({ scheduledIds }) => ask(scheduledIds[at]),
		askMissing: () => ask(newId()),
		may: ["ann"],
	};
}

const draft = (id: string, personId: string) => ({
	path: `/api/conversations/${id}/draft`,
	body: { personId, text: "hm", replyTo: null, base: 0 },
});

export const LATER_PROBES: Probe[] = [
	within("POST", "/scheduled", () => ({
		clientId: newId(),
		text: "later",
		dueAt: tomorrow(),
	})),
	within("GET", "/scheduled"),
	{
		route: "GET /api/scheduled",
		ask: () => ({ path: "/api/scheduled" }),
		may: SIGNED_IN,
		holds: (text, { scheduledIds }, who) =>
			scheduledIds.some((id) => text.includes(id)) === (who === "ann"),
	},
	{
		route: "GET /api/drafts",
		ask: () => ({ path: "/api/drafts" }),
		may: SIGNED_IN,
	},
	within("GET", "/draft"),
	{
		// It says whose it is, so it is Ann's alone; that the member has theirs is in the tests of drafts.
		...within("PUT", "/draft"),
		ask: ({ id, ann }) => draft(id, ann.personId),
		askMissing: ({ ann }) => draft(newId(), ann.personId),
		may: ["ann"],
	},
	ofScheduled("PATCH", 0, "", { text: "still later" }),
	ofScheduled("POST", 0, "/send"),
	ofScheduled("DELETE", 1),
];
