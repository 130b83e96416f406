import { eq } from "drizzle-orm";
import { database } from "@/db/client";
import { guests } from "@/db/schema/people";
import { forgetSessions, viewerOf } from "@/lib/auth/session.server";
import { readChannelPeople } from "@/lib/communities/people.server";
import { enterAsGuest } from "@/lib/guests/enter.server";
import { changeServer } from "@/lib/settings/commands.server";
import type { Viewer } from "@/lib/viewer";
import { type MadePerson, must, signInCookie } from "@/tests/factories";

/** The owner's choice for guests, all else as it is from the start. */
export async function letGuestsIn(
	owner: Viewer,
	guestHours: number | null = 8,
	registration: "invite" | "open" = "invite",
): Promise<void> {
	must(
		await changeServer(owner, {
			...{ serverName: "Chit Chat", registration, guestHours },
		}),
	);
}

export type MadeGuest = MadePerson & { lobbyId: string };

/** A guest in the lobby, who came by the real door. Needs an owner who lets guests in. */
export async function makeGuest(
	guestName: string,
	token?: string,
): Promise<MadeGuest> {
	const visit = must(
		await enterAsGuest({ guestName, language: "en", token }, null),
	);
	return {
		personId: visit.personId,
		sessionId: visit.sessionId,
		handle: "",
		role: "guest",
		language: "en",
		displayName: guestName,
		password: "",
		lobbyId: visit.conversationId,
	};
}

/** The clock strikes: the visit is over, and nobody has swept up yet. */
export async function passTime(guest: Viewer): Promise<void> {
	await database()
		.update(guests)
		.set({ expiresAt: new Date(Date.now() - 1) })
		.where(eq(guests.personId, guest.personId));
}

export const enter = (guestName: string) =>
	enterAsGuest({ guestName, language: "en" }, null);

/** By a channel's link. */
export const enterBy = (guestName: string, token: string) =>
	enterAsGuest({ guestName, language: "en", token }, null);

/** Who the guest's cookie is now, asked anew. */
export async function viewerNow(viewer: Viewer): Promise<Viewer | null> {
	forgetSessions([viewer.sessionId]);
	return viewerOf(await signInCookie(viewer));
}

/** What somebody is called in a conversation, as this reader sees it. */
export async function nameIn(
	reader: Viewer,
	id: string,
	personId: string,
): Promise<string | undefined> {
	const found = must(await readChannelPeople(reader, id, { ids: [personId] }));
	return found[0]?.displayName;
}
