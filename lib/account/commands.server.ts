import { and, eq, gt } from "drizzle-orm";
import { database } from "@/db/client";
import { sessions } from "@/db/schema/auth";
import { people } from "@/db/schema/people";
import { announcePlaces } from "@/lib/account/leave.server";
import { forgetSessions } from "@/lib/auth/session.server";
import { changeHandle, keptNamesOf } from "@/lib/people/names.server";
import { ok, type Result } from "@/lib/problem";
import type { Viewer } from "@/lib/viewer";

/** What the page of an account shows. */
export type AccountView = {
	handle: string;
	email: string | null;
	/** Old user names that are kept for the person, and until when (ISO 8601). */
	kept: { handle: string; until: string }[];
};

/** The viewer's account, as only they see it. */
export async function readAccount(viewer: Viewer): Promise<AccountView> {
	const [[row], kept] = await Promise.all([
		database()
			.select({ handle: people.handle, email: people.email })
			.from(people)
			.where(eq(people.id, viewer.personId)),
		keptNamesOf(viewer),
	]);
	return {
		handle: row?.handle ?? viewer.handle,
		email: row?.email ?? null,
		kept,
	};
}

/** Gives the viewer another user name, on all their devices and those of whoever sees them. Refuses as `changeHandle`. */
export async function renamePerson(
	viewer: Viewer,
	input: { handle: string },
): Promise<Result<{ handle: string }>> {
	const done = await changeHandle(viewer, input);
	if (!done.ok) return done;
	const open = await database()
		.select({ id: sessions.id })
		.from(sessions)
		.where(
			and(
				eq(sessions.personId, viewer.personId),
				gt(sessions.expiresAt, new Date()),
			),
		);
	forgetSessions(open.map(({ id }) => id));
	if (done.value.from) await announcePlaces(viewer.personId);
	return ok(input);
}

/** Keeps another e-mail address with the viewer's account, or none. */
export async function changeEmail(
	viewer: Viewer,
	{ email }: { email: string | null },
): Promise<Result<null>> {
	await database()
		.update(people)
		.set({ email })
		.where(eq(people.id, viewer.personId));
	return ok();
}
