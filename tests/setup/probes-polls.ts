import { newId } from "@/lib/ids";
import type { Probe } from "@/tests/setup/probes";

const INSIDE = ["member", "ann"] as const;

/** A probe of a message of Ann's that is a poll. */
function ofPoll(
	method: string,
	rest: string,
	may: Probe["may"],
	body?: unknown,
): Probe {
	const ask = (id: string, messageId: string) => ({
		path: `/api/conversations/${id}/messages/${messageId}${rest}`,
		body,
	});
	return {
		route: `${method} /api/conversations/[id]/messages/[messageId]${rest}`,
		ask: ({ id, pollId }) => ask(id, pollId),
		askMissing: ({ id }) => ask(id, newId()),
		may,
	};
}

const previews = (method: string, may: Probe["may"], body?: unknown): Probe => {
	const ask = (id: string) => ({
		path: `/api/conversations/${id}/previews`,
		body,
	});
	return {
		route: `${method} /api/conversations/[id]/previews`,
		ask: ({ id }) => ask(id),
		askMissing: () => ask(newId()),
		may,
	};
};

/** What the server makes of links. */
export const PREVIEW_PROBES: Probe[] = [
	previews("GET", INSIDE),
	previews("PUT", INSIDE, { areMade: true }),
	ofPoll("DELETE", "/preview", ["ann"]),
];

export const POLL_PROBES: Probe[] = [
	ofPoll("PUT", "/votes", INSIDE, { options: [1] }),
	ofPoll("GET", "/votes", INSIDE),
	// The last of them: nobody votes any more.
	ofPoll("POST", "/close", ["ann"]),
];
