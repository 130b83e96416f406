import { callApi } from "@/lib/http/fetch.browser";
import type { ChannelAuthView } from "@/lib/realtime/view";

type Signature = { auth: string };
type Answer = (error: Error | null, signature: Signature | null) => void;
type Waiting = { name: string; answer: Answer };

/** The server signs at most this many in one request (lib/realtime/input.ts). */
const CHANNELS_PER_REQUEST_MAX = 100;

/**
 * Asks for the signatures of all channels that are subscribed in one tick with one request: a client that connects
 * subscribes to some dozens, and each request costs the server a session check. `onDenied` hears of those that the
 * server did not sign, as against those that it could not be asked about.
 */
export function batchAuthorizer(
	onDenied: (channelName: string) => void,
): (ask: { socketId: string; channelName: string }, answer: Answer) => void {
	const waiting = new Map<string, Waiting[]>();
	return ({ socketId, channelName }, answer) => {
		const asked = waiting.get(socketId);
		if (asked) {
			asked.push({ name: channelName, answer });
			return;
		}
		waiting.set(socketId, [{ name: channelName, answer }]);
		setTimeout(() => {
			const batch = waiting.get(socketId) ?? [];
			waiting.delete(socketId);
			for (let at = 0; at < batch.length; at += CHANNELS_PER_REQUEST_MAX)
				void authorize(
					socketId,
					batch.slice(at, at + CHANNELS_PER_REQUEST_MAX),
					onDenied,
				);
		});
	};
}

async function authorize(
	socketId: string,
	batch: Waiting[],
	onDenied: (channelName: string) => void,
): Promise<void> {
	const signed = await callApi<ChannelAuthView>("/api/realtime/auth", {
		method: "POST",
		body: { socketId, channels: batch.map(({ name }) => name) },
	});
	for (const { name, answer } of batch) {
		const found = signed.ok ? signed.value.channels[name] : undefined;
		if (found) answer(null, found);
		else {
			if (signed.ok) onDenied(name);
			answer(new Error("not signed"), null);
		}
	}
}
