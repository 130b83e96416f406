/** Who asks: made only by `lib/auth/session.server.ts`, handed first and alone to every command, query and gate. */
export type Viewer = {
	personId: string;
	sessionId: string;
	handle: string;
	role: "owner" | "moderator" | "member";
	language: string;
};
