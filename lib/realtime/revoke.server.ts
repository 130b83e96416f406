import { channelMoved } from "@/lib/conversations/events";
import { logError } from "@/lib/log.server";
import { announce, pusher } from "@/lib/realtime/publish.server";
import { spreadMsOf } from "@/lib/realtime/spread";

/** Soketi takes at most 100 channels in one trigger. */
const CHANNELS_AT_ONCE = 100;

/** The name of a channel that died, and how many may have listened. */
export type Dead = { name: string; memberCount: number };

/**
 * Tells whoever listens on these channels that they are dead: those who may still hear ask for the present names.
 * Call it after the commit that raised the generations, with the OLD names. Never throws.
 */
export async function announceMoved(dead: Dead[]): Promise<void> {
	const bySpread = new Map<number, string[]>();
	for (const { name, memberCount } of dead) {
		const spreadMs = spreadMsOf(memberCount);
		bySpread.set(spreadMs, [...(bySpread.get(spreadMs) ?? []), name]);
	}
	for (const [spreadMs, names] of bySpread)
		for (let at = 0; at < names.length; at += CHANNELS_AT_ONCE)
			await announce({
				channels: names.slice(at, at + CHANNELS_AT_ONCE),
				event: channelMoved.name,
				data: spreadMs > 0 ? { spreadMs } : {},
			});
}

/**
 * Closes the sockets that signed in as these sessions (the user id at Soketi is the session's id). A hostile socket
 * that never signed in is not reached: the generations are what keeps it out. Never throws.
 */
export async function endSockets(sessionIds: string[]): Promise<void> {
	await Promise.all(
		sessionIds.map(async (id) => {
			try {
				await pusher().terminateUserConnections(id);
			} catch (error) {
				logError("realtime.revoke", error);
			}
		}),
	);
}
