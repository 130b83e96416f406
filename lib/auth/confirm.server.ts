import { eq } from "drizzle-orm";
import { database } from "@/db/client";
import { people } from "@/db/schema/people";
import { verifyPassword } from "@/lib/auth/password.server";
import { ok, type Result, refuse } from "@/lib/problem";
import { giveBackRate, takeRate } from "@/lib/rate-limit.server";
import type { Viewer } from "@/lib/viewer";

/**
 * Asks the viewer's password again, before what a phone that was left unlocked must not be enough for. Refuses
 * `wrong_credentials` at `current`; guesses are counted like guesses at sign-in, for all such questions together.
 */
export async function confirmPassword(
	viewer: Viewer,
	current: string,
): Promise<Result<null>> {
	const who = `change:${viewer.personId}`;
	const waitSeconds = takeRate("signIn", who);
	if (waitSeconds)
		return refuse("rate_limited", { retryAfterSeconds: waitSeconds });
	const [row] = await database()
		.select({ passwordHash: people.passwordHash })
		.from(people)
		.where(eq(people.id, viewer.personId));
	const opens = await verifyPassword(
		row?.passwordHash ?? null,
		current,
		"known",
	);
	if (!opens.ok || opens.value) giveBackRate("signIn", who);
	if (!opens.ok) return opens;
	if (!opens.value)
		return refuse("wrong_credentials", {
			fields: { current: "wrong_credentials" },
		});
	return ok();
}
