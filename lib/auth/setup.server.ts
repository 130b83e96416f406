import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import { eq } from "drizzle-orm";
import { database, type Executor } from "@/db/client";
import { serverSettings } from "@/db/schema/auth";
import { people } from "@/db/schema/people";
import { refusable, transaction } from "@/db/tx";
import type { SetUpInput } from "@/lib/auth/input";
import {
	accountProblem,
	newPerson,
	SETTINGS_ID,
} from "@/lib/auth/registration.server";
import { createPerson } from "@/lib/people/commands.server";
import { type Result, refuse } from "@/lib/problem";

const hashOf = (token: string) =>
	createHash("sha256").update(token).digest("hex");

/**
 * Called at each start: makes sure the row of settings exists and, while the server has no owner, makes a fresh
 * one-time link and answers its path ("/setup/<token>"); null once there is an owner. Only the token's hash is
 * stored, so an earlier link dies, and the path must be shown now or never.
 */
export async function openSetup(): Promise<string | null> {
	return transaction(async (tx) => {
		await tx
			.insert(serverSettings)
			.values({ id: SETTINGS_ID, setupHash: hashOf(newToken()) })
			.onDuplicateKeyUpdate({ set: { id: SETTINGS_ID } });
		await lockSettings(tx);
		if (await hasOwner(tx)) return null;
		const token = newToken();
		await tx
			.update(serverSettings)
			.set({ setupHash: hashOf(token) })
			.where(eq(serverSettings.id, SETTINGS_ID));
		return `/setup/${token}`;
	});
}

/** Whether this token opens the set-up now; for the page, the command asks again under the lock. */
export async function isSetupOpen(token: string): Promise<boolean> {
	const [row] = await database()
		.select({ setupHash: serverSettings.setupHash })
		.from(serverSettings)
		.where(eq(serverSettings.id, SETTINGS_ID));
	return opens(token, row?.setupHash ?? null);
}

/**
 * Registers the owner and names the server. The row of settings is locked first, so of two who open the link at
 * once one becomes the owner and the other is told `not_found`, as is any wrong or spent token.
 */
export async function setUpServer(
	input: SetUpInput,
): Promise<Result<{ personId: string }>> {
	if (!(await isSetupOpen(input.token))) return refuse("not_found");
	const fields = await accountProblem(input);
	if (fields) return fields;
	const owner = await newPerson(input, "owner", "known");
	if (!owner.ok) return owner;
	return refusable(async (tx) => {
		const setupHash = await lockSettings(tx);
		if (!opens(input.token, setupHash)) return refuse("not_found");
		const created = await createPerson(tx, owner.value);
		if (!created.ok) return created;
		await tx
			.update(serverSettings)
			.set({ name: input.serverName, setupHash: null })
			.where(eq(serverSettings.id, SETTINGS_ID));
		return created;
	});
}

const newToken = () => randomBytes(24).toString("base64url");

function opens(token: string, setupHash: string | null): boolean {
	if (!setupHash) return false;
	return timingSafeEqual(Buffer.from(hashOf(token)), Buffer.from(setupHash));
}

async function lockSettings(tx: Executor): Promise<string | null> {
	const [row] = await tx
		.select({ setupHash: serverSettings.setupHash })
		.from(serverSettings)
		.where(eq(serverSettings.id, SETTINGS_ID))
		.for("update");
	return row?.setupHash ?? null;
}

async function hasOwner(tx: Executor): Promise<boolean> {
	const [owner] = await tx
		.select({ id: people.id })
		.from(people)
		.where(eq(people.role, "owner"))
		.limit(1);
	return owner !== undefined;
}
