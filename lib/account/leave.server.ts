import { and, eq, ne } from "drizzle-orm";
import { database, type Executor } from "@/db/client";
import { departures } from "@/db/schema/account";
import { serverSettings } from "@/db/schema/auth";
import { conversations, members } from "@/db/schema/conversations";
import { people } from "@/db/schema/people";
import { refusable } from "@/db/tx";
import type { LeaveInput } from "@/lib/account/input";
import { DEPARTURE_DAYS } from "@/lib/account/limits";
import { lockCommunitiesOf, passOn } from "@/lib/account/pass-on.server";
import {
	endWithin,
	lockConversations,
	tellEnded,
} from "@/lib/auth/commands.server";
import { confirmPassword } from "@/lib/auth/confirm.server";
import { isHalfOf, readHalf } from "@/lib/auth/half.server";
import { shutInvitesOf } from "@/lib/auth/invite-rows.server";
import { SETTINGS_ID } from "@/lib/auth/registration.server";
import { announceAll } from "@/lib/communities/write.server";
import { announcePresent } from "@/lib/contacts/announce.server";
import { conversationNews } from "@/lib/conversations/commands.server";
import { RECEIPTS_SHARED_MAX } from "@/lib/limits";
import { namesOf } from "@/lib/people/commands.server";
import { ok, type Result, refuse } from "@/lib/problem";
import { announceFrom } from "@/lib/realtime/publish.server";
import type { Viewer } from "@/lib/viewer";

const DAY_MS = 86_400_000;

/** What is left of an account in `people`: a handle longer than anybody can have, and no face. Views choose the words. */
export const goneNames = (personId: string) => ({
	...namesOf({
		handle: `deleted.${personId.replaceAll("-", "")}`,
		displayName: "Deleted account",
	}),
	photoId: null,
});

/**
 * Deletes the viewer's account, with DEPARTURE_DAYS to come back. In one transaction all their sessions end, what names and
 * shows them is taken out of sight, what they led alone is led by another, and the links that they made are shut, for good.
 * Everything else stays where it is until it is erased (`eraseDue`), so that coming back brings it back. Refuses a wrong password, and the only owner of the server
 * (`only_owner`).
 */
export async function leaveServer(
	viewer: Viewer,
	{ current, takesWords }: LeaveInput,
): Promise<Result<{ dueAt: string }>> {
	const confirmed = await confirmPassword(viewer, current);
	if (!confirmed.ok) return confirmed;
	const dueAt = new Date(Date.now() + DEPARTURE_DAYS * DAY_MS);
	const done = await refusable((tx) =>
		leaveWithin(tx, viewer, { takesWords, dueAt }),
	);
	if (!done.ok) return done;
	await tellEnded(done.value.ended);
	await announceAll(done.value.changes);
	await announcePresent(viewer.personId, false);
	await announcePlaces(viewer.personId);
	return ok({ dueAt: dueAt.toISOString() });
}

async function leaveWithin(
	tx: Executor,
	{ personId }: Viewer,
	more: { takesWords: boolean; dueAt: Date },
) {
	if (!(await anotherOwns(tx, personId))) return refuse("only_owner");
	const communityIds = await lockCommunitiesOf(tx, personId);
	const heard = await lockConversations(tx, personId);
	const [person] = await tx
		.select({
			handle: people.handle,
			displayName: people.displayName,
			photoId: people.photoId,
			role: people.role,
		})
		.from(people)
		.where(eq(people.id, personId))
		.for("update");
	if (!person || person.role === "gone" || person.role === "guest")
		return refuse("not_found");
	const { role, ...shown } = person;
	await tx.insert(departures).values({ personId, role, ...shown, ...more });
	await tx
		.update(people)
		.set({ ...goneNames(personId), role: "gone" })
		.where(eq(people.id, personId));
	const ended = await endWithin(tx, { personId, heard });
	await shutInvitesOf(tx, personId);
	return ok({ ended, changes: await passOn(tx, personId, communityIds) });
}

/** Whether the server has an owner without this person. Holds the settings, so that of two who both own it one stays. */
async function anotherOwns(tx: Executor, personId: string): Promise<boolean> {
	await tx
		.select({ id: serverSettings.id })
		.from(serverSettings)
		.where(eq(serverSettings.id, SETTINGS_ID))
		.for("update");
	const owners = await tx
		.select({ id: people.id })
		.from(people)
		.where(eq(people.role, "owner"));
	return owners.length === 0 || owners.some(({ id }) => id !== personId);
}

/** Somebody who may still come back. */
export type Leaver = {
	personId: string;
	displayName: string;
	language: string;
	dueAt: string;
};

/** Whose account may come back, by the cookie that signing in gave (`offerReturn`); null when nobody's. */
export async function leaverOf(
	cookie: string | undefined,
): Promise<Leaver | null> {
	const half = readHalf(cookie);
	if (!half) return null;
	const { personId } = half;
	const [row] = await database()
		.select({
			displayName: departures.displayName,
			dueAt: departures.dueAt,
			passwordHash: people.passwordHash,
			language: people.language,
		})
		.from(departures)
		.innerJoin(people, eq(people.id, departures.personId))
		.where(eq(departures.personId, personId));
	if (!row || row.dueAt <= new Date()) return null;
	const { passwordHash, dueAt, ...rest } = row;
	if (!isHalfOf(half, passwordHash, "return")) return null;
	return { personId, dueAt: dueAt.toISOString(), ...rest };
}

/**
 * Brings a deleted account back as it was: name, face, places, and all that was theirs. Sessions, devices and invites are not:
 * they ended. Refuses `not_found` when its time is over.
 */
export async function comeBack(personId: string): Promise<Result<null>> {
	const done = await refusable(async (tx) => {
		const communityIds = await lockCommunitiesOf(tx, personId);
		await lockConversations(tx, personId);
		const [row] = await tx
			.select()
			.from(departures)
			.where(eq(departures.personId, personId))
			.for("update");
		if (!row || row.dueAt <= new Date()) return refuse("not_found");
		const { handle, displayName, photoId, role } = row;
		await tx
			.update(people)
			.set({ ...namesOf({ handle, displayName }), photoId, role })
			.where(and(eq(people.id, personId), eq(people.role, "gone")));
		await tx.delete(departures).where(eq(departures.personId, personId));
		return ok(await passOn(tx, personId, communityIds));
	});
	if (!done.ok) return done;
	await announceAll(done.value);
	await announcePresent(personId, true);
	await announcePlaces(personId);
	return ok();
}

/**
 * Tells who shares a conversation with a person to read it anew, as far as it shows who is in it: their name is another now.
 * After the commit; never fails the request.
 */
export async function announcePlaces(personId: string): Promise<void> {
	await announceFrom(async () => {
		const places = await database()
			.select({ id: conversations.id, memberCount: conversations.memberCount })
			.from(members)
			.innerJoin(conversations, eq(conversations.id, members.conversationId))
			.where(
				and(eq(members.personId, personId), ne(conversations.kind, "channel")),
			);
		const small = places.filter(
			({ memberCount }) => memberCount <= RECEIPTS_SHARED_MAX,
		);
		const news = await Promise.all(small.map(({ id }) => conversationNews(id)));
		return news.flat();
	});
}
