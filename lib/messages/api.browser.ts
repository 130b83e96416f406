import { callApi } from "@/lib/http/fetch.browser";
import type { ReadInput, SendInput } from "@/lib/messages/input";
import type {
	ChangesView,
	MarkerView,
	MessagePageView,
	MessageView,
	PinsView,
	PlaceView,
} from "@/lib/messages/view";
import type { Result } from "@/lib/problem";

const path = (
	conversationId: string,
	rest: "messages" | "reads" | "typing" | "day" | "pins",
) => `/api/conversations/${conversationId}/${rest}`;

/** Sends a message. The same client id again answers the first message, so a retry is always safe. */
export function sendMessage(
	conversationId: string,
	input: SendInput,
): Promise<Result<MessageView>> {
	return callApi(path(conversationId, "messages"), {
		method: "POST",
		body: input,
	});
}

/** A page of the log: before, after or around a sequence; the newest page when none is named. */
export function listPage(
	conversationId: string,
	query: { before?: number; after?: number; around?: number; limit?: number },
): Promise<Result<MessagePageView>> {
	return callApi(path(conversationId, "messages"), { query });
}

/** What the conversation keeps at hand. */
export function listPins(conversationId: string): Promise<Result<PinsView>> {
	return callApi(path(conversationId, "pins"));
}

/** The place of the first message at or after a moment. */
export function findDay(
	conversationId: string,
	from: string,
): Promise<Result<PlaceView>> {
	return callApi(path(conversationId, "day"), { query: { from } });
}

/** All that changed after a version, and of the viewer's own marks after theirs. */
export function listChanges(
	conversationId: string,
	since: { version: number; marksVersion: number },
): Promise<Result<ChangesView>> {
	return callApi(path(conversationId, "messages"), {
		query: { since: since.version, marksSince: since.marksVersion, limit: 100 },
	});
}

/** Moves the viewer's marks forward; answers where they now stand. */
export function moveMarker(
	conversationId: string,
	input: ReadInput,
): Promise<Result<MarkerView>> {
	return callApi(path(conversationId, "reads"), {
		method: "POST",
		body: input,
	});
}

/** Tells the others that the viewer writes. Nothing depends on it. */
export function sayTyping(conversationId: string): Promise<Result<null>> {
	return callApi(path(conversationId, "typing"), { method: "POST" });
}
