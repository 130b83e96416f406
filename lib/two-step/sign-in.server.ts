import { eq } from "drizzle-orm";
import { database } from "@/db/client";
import { people } from "@/db/schema/people";
import { startVerifiedSession } from "@/lib/auth/commands.server";
import { knownDevice } from "@/lib/auth/device.server";
import type { Entered } from "@/lib/auth/enter.server";
import { isHalfOf, readHalf } from "@/lib/auth/half.server";
import { ok, type Result, refuse } from "@/lib/problem";
import { takeCode } from "@/lib/two-step/codes.server";

/** What a browser brings to the second step. */
type Brought = {
	half: string | undefined;
	device: string | undefined;
	userAgent: string | null;
};

/**
 * The second step of a sign-in: opens a session for who gave the password a moment ago (`lib/auth/half.server.ts`) and
 * has a code now. Refuses `too_late` when the first step is too long ago, was never made, or the password has changed
 * since; and what `takeCode` refuses. Wrong codes are counted by account, and apart for a browser that the person has used before.
 */
export async function openByCode(
	{ half: cookie, device, userAgent }: Brought,
	typed: string,
): Promise<Result<Entered>> {
	const half = readHalf(cookie);
	const [person] = half
		? await database()
				.select({
					passwordHash: people.passwordHash,
					language: people.language,
				})
				.from(people)
				.where(eq(people.id, half.personId))
		: [];
	if (!half || !person || !isHalfOf(half, person.passwordHash))
		return refuse("too_late");
	const { personId } = half;
	const known = knownDevice(device, personId);
	const who = known ? `device:${known}:${personId}` : `account:${personId}`;
	const taken = await takeCode(personId, typed, who);
	if (!taken.ok) return taken;
	const { passwordHash, language } = person;
	const sessionId = await startVerifiedSession(
		{ personId, passwordHash },
		userAgent,
	);
	return sessionId ? ok({ personId, language, sessionId }) : refuse("too_late");
}
