import { once } from "node:events";
import { type IncomingMessage, request } from "node:http";
import {
	authorizationFor,
	type PushTarget,
	type Sender,
	seal,
	topicOf,
} from "@/lib/notices/web-push.server";
import {
	connectTo,
	type Network,
	readTarget,
} from "@/lib/previews/network.server";

export type PushAnswer = {
	/** Null when nothing came in time, or the address may not be asked. */
	status: number | null;
	retryAfter: string | undefined;
};
export type PushMail = {
	/** What is about the same thing takes its place, at the push service and on the screen. */
	tag: string;
	json: string;
	isUrgent: boolean;
	ttlSeconds: number;
};

const NOTHING: PushAnswer = { status: null, retryAfter: undefined };

/** An endpoint that may be asked: https on its own port. Where it leads is judged again at each connection. */
export function isEndpoint(endpoint: string): boolean {
	return readTarget(endpoint)?.protocol === "https:";
}

/**
 * Hands one message for one device to its push service, sealed (RFC 8030, 8291, 8292). Follows no redirect and reads no
 * answer's body; a host that lies inside is not asked. Never throws.
 */
export async function postPush(
	network: Network,
	sender: Sender,
	target: PushTarget,
	mail: PushMail,
	timeoutMs: number,
): Promise<PushAnswer> {
	const url = readTarget(target.endpoint);
	if (url?.protocol !== "https:") return NOTHING;
	const signal = AbortSignal.timeout(timeoutMs);
	const connecting = connectTo(network, url);
	// A name that is found too late must not leave a connection behind.
	connecting.then(
		(late) => signal.aborted && late?.destroy(),
		() => undefined,
	);
	try {
		const socket = await Promise.race([connecting, aborted(signal)]);
		if (!socket) return NOTHING;
		const body = seal(mail.json, target);
		const asked = request({
			createConnection: () => socket,
			method: "POST",
			path: url.pathname + url.search,
			headers: {
				host: url.host,
				authorization: authorizationFor(target.endpoint, sender, Date.now()),
				"content-encoding": "aes128gcm",
				"content-type": "application/octet-stream",
				"content-length": body.length,
				ttl: mail.ttlSeconds,
				topic: topicOf(mail.tag),
				urgency: mail.isUrgent ? "high" : "normal",
			},
			maxHeaderSize: 16_384,
			signal,
		});
		asked.once("close", () => socket.destroy());
		asked.end(body);
		const [answer] = (await once(asked, "response", {
			signal,
		})) as [IncomingMessage];
		const { statusCode: status = null, headers } = answer;
		answer.destroy();
		return { status, retryAfter: headers["retry-after"] };
	} catch {
		return NOTHING;
	}
}

async function aborted(signal: AbortSignal): Promise<never> {
	await once(signal, "abort");
	throw signal.reason;
}
