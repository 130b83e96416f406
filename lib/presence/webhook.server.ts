import { problemOf } from "@/lib/http/problem-of.server";
import { respond, respondProblem } from "@/lib/http/respond";
import { PRESENCE_GRACE_MS } from "@/lib/limits";
import { logError } from "@/lib/log.server";
import { refreshPresence } from "@/lib/presence/commands.server";
import { later } from "@/lib/presence/queue.server";
import { ok } from "@/lib/problem";
import { parseChannel } from "@/lib/realtime/channels";
import { readWebhook, type WebhookEvent } from "@/lib/realtime/webhook.server";

/**
 * Soketi says that a personal channel was taken or left. A hint only: nothing in it is stored, it makes us ask.
 * Answers at once, because Soketi does not wait and does not try again.
 */
export async function receiveWebhook(request: Request): Promise<Response> {
	try {
		const events = await readWebhook(request);
		if (!events.ok) return respondProblem(events.problem);
		for (const event of events.value) hear(event);
		return respond(ok());
	} catch (error) {
		return respondProblem(problemOf("presence.webhook", error));
	}
}

function hear({ name, channel }: WebhookEvent): void {
	const parsed = parseChannel(channel);
	if (parsed?.kind !== "person" && parsed?.kind !== "active") return;
	const { personId } = parsed;
	if (name === "channel_occupied")
		refreshPresence(personId, "raise").catch((error) =>
			logError("presence.raise", error),
		);
	if (name === "channel_vacated")
		later(personId, PRESENCE_GRACE_MS, () =>
			refreshPresence(personId, "settle"),
		);
}
