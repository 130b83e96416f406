import { count, eq } from "drizzle-orm";
import { database, type Executor } from "@/db/client";
import { recoveryCodes, twoSteps } from "@/db/schema/keys";
import { refusable } from "@/db/tx";
import { confirmPassword } from "@/lib/auth/confirm.server";
import { TWO_STEP_SETUP_MINUTES } from "@/lib/auth/limits";
import { registrationState } from "@/lib/auth/registration.server";
import { ok, type Result, refuse } from "@/lib/problem";
import { giveBackRate, takeRate } from "@/lib/rate-limit.server";
import { wrongCode } from "@/lib/two-step/codes.server";
import type { ConfirmInput } from "@/lib/two-step/input";
import {
	dropRecoveryCodes,
	makeRecoveryCodes,
} from "@/lib/two-step/recovery.server";
import { openSecret, sealSecret } from "@/lib/two-step/seal.server";
import {
	appAddress,
	matchingStep,
	newSecret,
	spellSecret,
} from "@/lib/two-step/totp.server";
import { appCodeOf } from "@/lib/two-step/typed";
import type { TwoStepSecretView, TwoStepView } from "@/lib/two-step/view";
import type { Viewer } from "@/lib/viewer";

/** Whether the viewer's second step is on, and how many recovery codes are left. */
export async function readTwoStep(viewer: Viewer): Promise<TwoStepView> {
	const [[row], [left]] = await Promise.all([
		database()
			.select({ since: twoSteps.confirmedOn })
			.from(twoSteps)
			.where(eq(twoSteps.personId, viewer.personId)),
		database()
			.select({ count: count() })
			.from(recoveryCodes)
			.where(eq(recoveryCodes.personId, viewer.personId)),
	]);
	const since = row?.since ?? null;
	return { isOn: since !== null, since, recoveryLeft: left?.count ?? 0 };
}

/**
 * Makes a secret for the viewer's app; nothing is asked at sign-in before `finishTwoStep` has seen a code of it. Begun
 * again, the earlier secret is forgotten. Refuses `conflict` when the second step is on, and what `confirmPassword` refuses.
 */
export async function beginTwoStep(
	viewer: Viewer,
	{ current }: ConfirmInput,
): Promise<Result<TwoStepSecretView>> {
	const confirmed = await confirmPassword(viewer, current);
	if (!confirmed.ok) return confirmed;
	const { personId, handle } = viewer;
	const secret = newSecret();
	const fresh = {
		secret: sealSecret(secret, personId),
		lastStep: 0,
		createdAt: new Date(),
	};
	const begun = await refusable(async (tx) => {
		const row = await lockTwoStep(tx, personId);
		if (row?.confirmedOn) return refuse("conflict");
		await tx
			.insert(twoSteps)
			.values({ ...fresh, personId })
			.onDuplicateKeyUpdate({ set: fresh });
		return ok();
	});
	if (!begun.ok) return begun;
	const { serverName } = await registrationState();
	return ok({
		secret: spellSecret(secret),
		address: appAddress(secret, { handle, serverName }),
	});
}

/**
 * Switches the second step on by a first code, and answers the recovery codes for the one time they are shown. Refuses
 * `code_wrong` at `code`, and `too_late` when nothing was begun within the hour.
 */
export async function finishTwoStep(
	viewer: Viewer,
	{ code: typed }: { code: string },
): Promise<Result<{ codes: string[] }>> {
	const { personId } = viewer;
	const who = `begin:${personId}`;
	const waitSeconds = takeRate("code", who);
	if (waitSeconds)
		return refuse("rate_limited", { retryAfterSeconds: waitSeconds });
	const finished = await refusable(async (tx) => {
		const row = await lockTwoStep(tx, personId);
		if (!row || row.confirmedOn || isOver(row.createdAt))
			return refuse("too_late");
		const secret = openSecret(row.secret, personId);
		const code = appCodeOf(typed);
		const step = secret && code && matchingStep(secret, code, Date.now());
		if (!step) return wrongCode();
		await tx
			.update(twoSteps)
			.set({ lastStep: step, confirmedOn: today() })
			.where(eq(twoSteps.personId, personId));
		return ok({ codes: await makeRecoveryCodes(tx, personId) });
	});
	if (finished.ok) giveBackRate("code", who);
	return finished;
}

/** Switches the viewer's second step off. Refuses what `confirmPassword` refuses; where it is off, it stays off. */
export async function stopTwoStep(
	viewer: Viewer,
	{ current }: ConfirmInput,
): Promise<Result<null>> {
	const confirmed = await confirmPassword(viewer, current);
	if (!confirmed.ok) return confirmed;
	return refusable(async (tx) => {
		await dropTwoStep(tx, viewer.personId);
		return ok();
	});
}

/** Forgets a person's secret and recovery codes, in the caller's transaction. */
export async function dropTwoStep(
	tx: Executor,
	personId: string,
): Promise<void> {
	await tx.delete(twoSteps).where(eq(twoSteps.personId, personId));
	await dropRecoveryCodes(tx, personId);
}

/** Makes the viewer's recovery codes anew. Refuses `not_found` where the second step is off, and what `confirmPassword` refuses. */
export async function renewRecoveryCodes(
	viewer: Viewer,
	{ current }: ConfirmInput,
): Promise<Result<{ codes: string[] }>> {
	const confirmed = await confirmPassword(viewer, current);
	if (!confirmed.ok) return confirmed;
	const { personId } = viewer;
	return refusable(async (tx) => {
		const row = await lockTwoStep(tx, personId);
		if (!row?.confirmedOn) return refuse("not_found");
		return ok({ codes: await makeRecoveryCodes(tx, personId) });
	});
}

async function lockTwoStep(tx: Executor, personId: string) {
	const [row] = await tx
		.select()
		.from(twoSteps)
		.where(eq(twoSteps.personId, personId))
		.for("update");
	return row;
}

const isOver = (createdAt: Date) =>
	Date.now() - createdAt.getTime() > TWO_STEP_SETUP_MINUTES * 60_000;

const today = () => new Date().toISOString().slice(0, 10);
