import { and, eq, ne, sql } from "drizzle-orm";
import { database } from "@/db/client";
import { twoSteps } from "@/db/schema/keys";
import { people } from "@/db/schema/people";
import { knownDevice } from "@/lib/auth/device.server";
import type { SignInInput } from "@/lib/auth/input";
import { verifyPassword } from "@/lib/auth/password.server";
import { canonicalHandle } from "@/lib/people/handle";
import { ok, type Result, refuse } from "@/lib/problem";
import { giveBackRate, takeRate } from "@/lib/rate-limit.server";

export type VerifiedPerson = {
	personId: string;
	passwordHash: string;
	language: string;
	/** The password is half of it. */
	needsCode: boolean;
	/** They have deleted their account: all that is open to them is to come back (docs/account.md). */
	isLeaving: boolean;
};

/**
 * Whose user name and password these are. A wrong name and a wrong password get the same answer after the same work.
 * Guesses are counted by account, existing or not, whatever address they come from; a device on which the person has
 * signed in before is counted apart, and does not wait behind strangers. A right password costs no guess. Refuses `busy`. Answers the hash it matched, for
 * `startVerifiedSession`.
 */
export async function checkCredentials(
	input: SignInInput,
	device: string | undefined,
): Promise<Result<VerifiedPerson>> {
	const handle = canonicalHandle(input.handle);
	const [person] = await database()
		.select({
			id: people.id,
			passwordHash: people.passwordHash,
			language: people.language,
			role: people.role,
			codeSince: twoSteps.confirmedOn,
		})
		.from(people)
		.leftJoin(twoSteps, eq(twoSteps.personId, people.id))
		.where(and(eq(people.id, whoseHandle(handle)), ne(people.role, "guest")));
	const known = person && knownDevice(device, person.id);
	const who = known ? `device:${known}:${person.id}` : `account:${handle}`;
	const waitSeconds = takeRate("signIn", who);
	if (waitSeconds)
		return refuse("rate_limited", { retryAfterSeconds: waitSeconds });
	const opens = await verifyPassword(
		person?.passwordHash ?? null,
		input.password,
		known ? "known" : "stranger",
	);
	// What was not looked at is no guess, and a right password is none either.
	if (!opens.ok || opens.value) giveBackRate("signIn", who);
	if (!opens.ok) return opens;
	if (!opens.value || !person) return refuse("wrong_credentials");
	const { id: personId, passwordHash, language, codeSince, role } = person;
	return ok({
		...{ personId, passwordHash, language },
		needsCode: codeSince !== null,
		isLeaving: role === "gone",
	});
}

/** SQL: who goes by a user name, also when their account is deleted and may still come back. */
const whoseHandle = (handle: string) => sql`coalesce(
	(select p.id from people p where p.handle = ${handle}),
	(select d.person_id from departures d where d.handle = ${handle}))`;
