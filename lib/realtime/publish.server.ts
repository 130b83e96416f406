import { Agent, type IncomingMessage, request } from "node:http";
import { Agent as SecureAgent, request as secureRequest } from "node:https";
import { setTimeout as sleep } from "node:timers/promises";
import Pusher from "pusher";
import { config } from "@/lib/config.server";
import { logError } from "@/lib/log.server";
import { createBatcher, FinalError, type Notice } from "@/lib/realtime/batch";

/** One event for at most 100 channels (Soketi's limit for one trigger). */
export type Announcement = { channels: string[]; event: string; data: unknown };

const WAITING_MAX = 5_000;
const RETRY_DELAYS_MS = [50, 200, 800];
const TIMEOUT_MS = 5_000;

const KEY = Symbol.for("chit-chat.publisher");
type Publisher = {
	pusher: Pusher;
	add: (notice: Notice) => Promise<void>;
};

/** The one client of this process: for signatures and rare calls. Events go through `announce`. */
export function pusher(): Pusher {
	return publisher().pusher;
}

/**
 * Tells the sockets what has already happened: call it after the commit, never inside a transaction. Never throws and
 * never fails or delays the request: the socket is a hint, and who missed it catches up by version. Announcements on one
 * channel arrive in the order of the calls. Where a process may be frozen after its answer, it resolves when all is
 * told.
 */
export async function announce(
	...announcements: Announcement[]
): Promise<void> {
	const told = announcements
		.filter(({ channels }) => channels.length > 0)
		.map(({ channels, event, data }) =>
			publisher().add({ channels, name: event, data: JSON.stringify(data) }),
		);
	if (config.isServerless()) await Promise.all(told);
}

/**
 * Announces what `make` finds to tell, when finding it takes a query of its own: like `announce` it runs after the
 * commit and never fails the request.
 */
export async function announceFrom(
	make: () => Promise<Announcement[]>,
): Promise<void> {
	try {
		await announce(...(await make()));
	} catch (error) {
		logError("realtime.announce", error);
	}
}

/** One for both bundles of this process: the order on a channel is kept only where all goes through one queue. */
function publisher(): Publisher {
	const holder = globalThis as { [KEY]?: Publisher };
	if (holder[KEY]) return holder[KEY];
	const { appId, key, secret, host, port, scheme, eventsPerCallMax } =
		config.realtime();
	const client = new Pusher({
		appId,
		key,
		secret,
		host,
		port: String(port),
		useTLS: scheme === "https",
		timeout: TIMEOUT_MS,
	});
	const send = createSender(client);
	const batcher = createBatcher({
		post: async (notices) => checkAnswer(await send(...callOf(appId, notices))),
		onLost: (error, count) => logError(`realtime.lost ${count}`, error),
		perCallMax: eventsPerCallMax,
		waitingMax: WAITING_MAX,
		retryDelaysMs: RETRY_DELAYS_MS,
		sleep: (ms) => sleep(ms),
	});
	holder[KEY] = { pusher: client, add: batcher.add };
	return holder[KEY];
}

/** Pusher's REST calls: https://pusher.com/docs/channels/library_auth_reference/rest-api/ */
function callOf(appId: string, notices: Notice[]): [string, string] {
	const [first] = notices;
	if (first && first.channels.length > 1)
		return [`/apps/${appId}/events`, JSON.stringify(first)];
	const batch = notices.map(({ channels, name, data }) => ({
		channel: channels[0],
		name,
		data,
	}));
	return [`/apps/${appId}/batch_events`, JSON.stringify({ batch })];
}

type Answer = { status: number; text: string };

/**
 * Posts a signed call through kept-open connections. The stock client opens one per call and goes through a fetch
 * shim; written by hand the same protocol costs a third of the CPU (bench/README.md).
 */
function createSender(
	client: Pusher,
): (path: string, body: string) => Promise<Answer> {
	const { host, port, scheme } = config.realtime();
	const isSecure = scheme === "https";
	const agent = new (isSecure ? SecureAgent : Agent)({ keepAlive: true });
	const open = isSecure ? secureRequest : request;
	return (path, body) =>
		new Promise((resolve, reject) => {
			const query = client.createSignedQueryString({
				method: "POST",
				path,
				body,
			});
			const call = open(
				{
					agent,
					host,
					port,
					method: "POST",
					path: `${path}?${query}`,
					timeout: TIMEOUT_MS,
					headers: {
						"content-type": "application/json",
						"content-length": Buffer.byteLength(body),
					},
				},
				(response) => readAnswer(response).then(resolve, reject),
			);
			call.on("timeout", () => call.destroy(new Error("no answer")));
			call.on("error", reject);
			call.end(body);
		});
}

async function readAnswer(response: IncomingMessage): Promise<Answer> {
	let text = "";
	response.setEncoding("utf8");
	for await (const chunk of response) text += chunk;
	return { status: response.statusCode ?? 0, text };
}

/** Soketi answers 200 for errors too: the body says whether it took the events. */
function checkAnswer({ status, text }: Answer): void {
	const isWell = status >= 200 && status < 300;
	const refusal = isWell ? refusalIn(text) : status;
	if (refusal === null) return;
	const message = `the realtime server refused: ${refusal}`;
	// It is asked for the same again when it stumbled, never when it said no.
	throw status >= 500 ? new Error(message) : new FinalError(message);
}

function refusalIn(text: string): unknown {
	const body = JSON.parse(text) as { error?: unknown; code?: unknown };
	return body.error ? (body.code ?? 0) : null;
}
