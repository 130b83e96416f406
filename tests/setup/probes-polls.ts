import { newId } from "@/lib/ids";
import type { Probe } from "@/tests/setup/probes";

const INSIDE = ["member", "ann"] as const;

/** A probe of a poll of Ann's. */
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

export const POLL_PROBES: Probe[] = [
	ofPoll("PUT", "/votes", INSIDE, { options: [1] }),
	ofPoll("GET", "/votes", INSIDE),
	// The last of them: nobody votes any more.
	ofPoll("POST", "/close", ["ann"]),
];
