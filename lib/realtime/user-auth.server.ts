import { pusher } from "@/lib/realtime/publish.server";
import type { Viewer } from "@/lib/viewer";

export type UserAuth = { auth: string; user_data: string };

/**
 * Signs a socket in. Its user id at Soketi is the session's id, so that ending one session closes the sockets of that
 * device and no other; nothing else about the person is said there.
 */
export function authenticateSocket(viewer: Viewer, socketId: string): UserAuth {
	const { auth, user_data } = pusher().authenticateUser(socketId, {
		id: viewer.sessionId,
	});
	return { auth, user_data: user_data ?? "" };
}
