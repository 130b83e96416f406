import { and, eq, isNotNull, lt } from "drizzle-orm";
import { database, type Executor } from "@/db/client";
import { twoSteps } from "@/db/schema/keys";
import { transaction } from "@/db/tx";
import { ok, type Result, refuse } from "@/lib/problem";
import { giveBackRate, takeRate } from "@/lib/rate-limit.server";
import { spendRecoveryCode } from "@/lib/two-step/recovery.server";
import { openSecret } from "@/lib/two-step/seal.server";
import { matchingStep } from "@/lib/two-step/totp.server";
import { appCodeOf } from "@/lib/two-step/typed";

/**
 * Takes a person's code, of the app or a recovery code: each is taken once. `who` counts the wrong ones (an account, or a
 * device that it knows), and a right one costs nothing. Refuses `code_wrong`, whether it is wrong, old or used.
 */
export async function takeCode(
	personId: string,
	typed: string,
	who: string,
): Promise<Result<null>> {
	const waitSeconds = takeRate("code", who);
	if (waitSeconds)
		return refuse("rate_limited", { retryAfterSeconds: waitSeconds });
	if (!(await isTaken(personId, typed))) return wrongCode();
	giveBackRate("code", who);
	return ok();
}

export const wrongCode = () =>
	refuse("code_wrong", { fields: { code: "code_wrong" } });

async function isTaken(personId: string, typed: string): Promise<boolean> {
	const code = appCodeOf(typed);
	if (code) return spendAppCode(database(), personId, code);
	return transaction(async (tx) => {
		const [on] = await tx
			.select({ since: twoSteps.confirmedOn })
			.from(twoSteps)
			.where(
				and(eq(twoSteps.personId, personId), isNotNull(twoSteps.confirmedOn)),
			);
		return on !== undefined && spendRecoveryCode(tx, personId, typed);
	});
}

/**
 * Takes a code of the app. The step it belongs to is written where the last one stands, by an update that only goes
 * forward, so a code that was looked at over a shoulder, or comes twice at once, is refused.
 */
async function spendAppCode(
	executor: Executor,
	personId: string,
	code: string,
): Promise<boolean> {
	const [row] = await executor
		.select({ secret: twoSteps.secret })
		.from(twoSteps)
		.where(
			and(eq(twoSteps.personId, personId), isNotNull(twoSteps.confirmedOn)),
		);
	const secret = row && openSecret(row.secret, personId);
	const step = secret && matchingStep(secret, code, Date.now());
	if (!step) return false;
	const [taken] = await executor
		.update(twoSteps)
		.set({ lastStep: step })
		.where(
			and(
				eq(twoSteps.personId, personId),
				eq(twoSteps.secret, row.secret),
				lt(twoSteps.lastStep, step),
			),
		);
	return taken.affectedRows === 1;
}
