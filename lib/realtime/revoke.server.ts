import { channelMoved } from "@/lib/conversations/events";
import { logError } from "@/lib/log.server";
import { announce, pusher } from "@/lib/realtime/publish.server";

/** Soketi takes at most 100 channels in one trigger. */
const CHANNELS_AT_ONCE = 100;

/**
 * Tells whoever listens on these channels that they are dead: those who may still hear ask for the present names.
 * Call it after the commit that raised the generations, with the OLD names. Never throws.
 */
export async function announceMoved(oldChannels: string[]): Promise<void> {
	for (let at = 0; at < oldChannels.length; at += CHANNELS_AT_ONCE)
		await announce({
			channels: oldChannels.slice(at, at + CHANNELS_AT_ONCE),
			event: channelMoved.name,
			data: {},
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
