/** Who asks: made only by `lib/auth/session.server.ts`, handed first and alone to every command, query and gate. */
export type Viewer = {
	personId: string;
	sessionId: string;
	handle: string;
	/** A guest is refused everywhere but where a door says that guests may pass (docs/guests.md). */
	role: "owner" | "moderator" | "member" | "guest";
	language: string;
	/** How the person wants it all to look (lib/settings/look.ts); null for who never chose. */
	look?: string | null;
};
