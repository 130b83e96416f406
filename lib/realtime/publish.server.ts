import Pusher from "pusher";
import { config } from "@/lib/config.server";
import { logError } from "@/lib/log.server";

/** One event for at most 100 channels (Soketi's limit for one trigger). */
export type Announcement = { channels: string[]; event: string; data: unknown };

const KEY = Symbol.for("chit-chat.pusher");

/** The one client of this process. */
export function pusher(): Pusher {
	const holder = globalThis as { [KEY]?: Pusher };
	const { appId, key, secret, host, port, scheme } = config.realtime();
	holder[KEY] ??= new Pusher({
		appId,
		key,
		secret,
		host,
		port: String(port),
		useTLS: scheme === "https",
	});
	return holder[KEY];
}

/**
 * Tells the sockets what has already happened: call it after the commit, never inside a transaction. Never throws
 * and never fails the request: the socket is a hint, and who missed it catches up by version.
 */
export async function announce(
	...announcements: Announcement[]
): Promise<void> {
	for (const { channels, event, data } of announcements) {
		if (channels.length === 0) continue;
		try {
			await checked(await pusher().trigger(channels, event, data));
		} catch (error) {
			logError("realtime.announce", error);
		}
	}
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

/** Soketi answers 200 for errors too: the body says whether it took the event. */
async function checked(response: { json(): Promise<unknown> }): Promise<void> {
	const body = (await response.json()) as { error?: unknown; code?: unknown };
	if (body.error)
		throw Object.assign(new Error("refused by the realtime server"), {
			code: `SOKETI_${body.code}`,
		});
}
