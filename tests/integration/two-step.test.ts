import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { database } from "@/db/client";
import { recoveryCodes, twoSteps } from "@/db/schema/keys";
import { changePassword } from "@/lib/auth/commands.server";
import { deviceCookie } from "@/lib/auth/device.server";
import { halfCookie, readHalf } from "@/lib/auth/half.server";
import { isSessionAlive } from "@/lib/auth/session.server";
import { checkCredentials } from "@/lib/auth/sign-in.server";
import { resetRates } from "@/lib/rate-limit.server";
import {
	beginTwoStep,
	finishTwoStep,
	readTwoStep,
	renewRecoveryCodes,
	stopTwoStep,
} from "@/lib/two-step/commands.server";
import { openByCode } from "@/lib/two-step/sign-in.server";
import { codeOf, stepAt } from "@/lib/two-step/totp.server";
import { type MadePerson, makePerson, must, PASSWORD } from "@/tests/factories";
import { secretOf, withTwoStep } from "@/tests/setup/two-step";

const current = PASSWORD;
const wrong = { ok: false, problem: { code: "code_wrong" } };

beforeEach(resetRates);

const enter = (handle: string, password = PASSWORD) =>
	checkCredentials({ handle, password }, undefined);

/** What the first step leaves in the browser. */
async function halfOf(person: MadePerson): Promise<string> {
	return halfCookie(must(await enter(person.handle)));
}

const open = (half: string | undefined, code: string, device?: string) =>
	openByCode({ half, device, userAgent: null }, code);

describe("switching the second step on", () => {
	it("takes the password and a first code, and shows ten recovery codes once", async () => {
		const person = await makePerson();
		expect(await beginTwoStep(person, { current: "not it" })).toMatchObject({
			problem: { fields: { current: "wrong_credentials" } },
		});
		const { secret, address } = must(await beginTwoStep(person, { current }));
		expect(address).toContain(`secret=${secret}`);
		// Until a code has come, nothing is asked at sign-in.
		expect(must(await enter(person.handle)).needsCode).toBe(false);
		expect(await finishTwoStep(person, { code: "000000" })).toMatchObject(
			wrong,
		);
		const code = codeOf(secretOf(address), stepAt(Date.now()));
		const { codes } = must(await finishTwoStep(person, { code }));
		expect(new Set(codes).size).toBe(10);
		expect(must(await enter(person.handle)).needsCode).toBe(true);
		expect(await readTwoStep(person)).toMatchObject({
			isOn: true,
			recoveryLeft: 10,
		});
		expect(await beginTwoStep(person, { current })).toMatchObject({
			problem: { code: "conflict" },
		});
	});

	it("leaves neither the secret nor a recovery code in the database", async () => {
		const { person, secret, codes } = await withTwoStep();
		const rows = JSON.stringify([
			await database().select().from(twoSteps),
			await database().select().from(recoveryCodes),
		]);
		for (const form of ["hex", "base64", "base64url", "latin1"] as const)
			expect(rows).not.toContain(secret.toString(form));
		for (const code of codes) expect(rows).not.toContain(code);
		// A row moved to somebody else's account opens nothing there.
		const thief = await withTwoStep();
		const [row] = await database()
			.select()
			.from(twoSteps)
			.where(eq(twoSteps.personId, person.personId));
		await database()
			.update(twoSteps)
			.set({ secret: row?.secret ?? "", lastStep: 0 })
			.where(eq(twoSteps.personId, thief.person.personId));
		const code = codeOf(secret, stepAt(Date.now()));
		expect(await open(await halfOf(thief.person), code)).toMatchObject(wrong);
	});

	it("is over when it was begun more than an hour ago, or never", async () => {
		const person = await makePerson();
		const late = { problem: { code: "too_late" } };
		expect(await finishTwoStep(person, { code: "123456" })).toMatchObject(late);
		const { address } = must(await beginTwoStep(person, { current }));
		await database()
			.update(twoSteps)
			.set({ createdAt: new Date(Date.now() - 61 * 60_000) })
			.where(eq(twoSteps.personId, person.personId));
		const code = codeOf(secretOf(address), stepAt(Date.now()));
		expect(await finishTwoStep(person, { code })).toMatchObject(late);
	});

	it("is undone with the password alone, and by nobody without it", async () => {
		const { person, codes } = await withTwoStep();
		expect(await stopTwoStep(person, { current: "not it" })).toMatchObject({
			problem: { code: "wrong_credentials" },
		});
		expect((await readTwoStep(person)).isOn).toBe(true);
		const half = await halfOf(person);
		must(await stopTwoStep(person, { current }));
		expect(must(await enter(person.handle)).needsCode).toBe(false);
		expect(await readTwoStep(person)).toEqual({
			isOn: false,
			since: null,
			recoveryLeft: 0,
		});
		expect(await open(half, codes[0] ?? "")).toMatchObject(wrong);
	});
});

describe("the second step", () => {
	it("opens a session with a code of the step before, now, or after, and no other", async () => {
		const now = stepAt(Date.now());
		for (const [by, isTaken] of [
			[-3, false],
			[3, false],
			[-1, true],
			[1, true],
		] as const) {
			const { person, secret } = await withTwoStep();
			await forgetLastStep(person);
			const opened = await open(await halfOf(person), codeOf(secret, now + by));
			expect([by, opened.ok]).toEqual([by, isTaken]);
			if (opened.ok)
				expect(await isSessionAlive(opened.value.sessionId)).toBe(true);
		}
	});

	it("takes a code once, also when it comes twice at once, and none from before it", async () => {
		const { person, secret } = await withTwoStep();
		await forgetLastStep(person);
		const now = stepAt(Date.now());
		const half = await halfOf(person);
		const answers = await Promise.all(
			[1, 2, 3].map(() => open(half, codeOf(secret, now))),
		);
		expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
		expect(await open(half, codeOf(secret, now - 1))).toMatchObject(wrong);
		expect(await open(half, codeOf(secret, now))).toMatchObject(wrong);
	});

	it("takes each recovery code once, however it was read from paper", async () => {
		const { person, codes } = await withTwoStep();
		const [first = "", second = ""] = codes;
		const half = await halfOf(person);
		const answers = await Promise.all([1, 2].map(() => open(half, first)));
		expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
		expect(await open(half, first)).toMatchObject(wrong);
		must(await open(half, ` ${second.toUpperCase().replaceAll("-", " ")} `));
		expect((await readTwoStep(person)).recoveryLeft).toBe(8);
		// Somebody else's opens nothing.
		const other = await withTwoStep();
		expect(await open(half, other.codes[0] ?? "")).toMatchObject(wrong);
	});

	it("knows nothing of recovery codes that were made anew", async () => {
		const { person, codes } = await withTwoStep();
		const fresh = must(await renewRecoveryCodes(person, { current })).codes;
		const half = await halfOf(person);
		expect(await open(half, codes[0] ?? "")).toMatchObject(wrong);
		must(await open(half, fresh[0] ?? ""));
	});

	it("is not reached without the password, late, with a cookie bent, or after a new password", async () => {
		const { person, codes } = await withTwoStep();
		const half = await halfOf(person);
		const other = await makePerson();
		const late = { problem: { code: "too_late" } };
		const [id = "", expires = "", seal = ""] = half.split(".");
		const expired = halfCookie(
			must(await enter(person.handle)),
			Date.now() - 11 * 60_000,
		);
		for (const bad of [
			undefined,
			"",
			expired,
			[other.personId, expires, seal].join("."),
			[id, Number(expires) + 1, seal].join("."),
			[id, expires, "A".repeat(43)].join("."),
		])
			expect(await open(bad, codes[0] ?? "")).toMatchObject(late);
		expect(readHalf(half)?.personId).toBe(person.personId);
		must(
			await changePassword(person, { current, password: "another long one" }),
		);
		expect(await open(half, codes[0] ?? "")).toMatchObject(late);
		const again = must(await enter(person.handle, "another long one"));
		must(await open(halfCookie(again), codes[0] ?? ""));
	});

	it("bounds the tries for an account, and lets the person in on a browser they have used", async () => {
		const { person, codes } = await withTwoStep();
		const half = await halfOf(person);
		let tries = 0;
		for (; tries < 50; tries++) {
			const answer = await open(half, "999999");
			if (!answer.ok && answer.problem.code === "rate_limited") break;
			expect(answer).toMatchObject(wrong);
		}
		expect(tries).toBeGreaterThan(2);
		expect(tries).toBeLessThanOrEqual(10);
		expect(await open(half, codes[0] ?? "")).toMatchObject({
			problem: { code: "rate_limited" },
		});
		const device = deviceCookie(undefined, person.personId);
		must(await open(half, codes[0] ?? "", device));
		const forged = `${device.split(".")[0]}.${"A".repeat(22)}`;
		expect(await open(half, codes[1] ?? "", forged)).toMatchObject({
			problem: { code: "rate_limited" },
		});
	});
});

describe("who does not know the password", () => {
	it("cannot tell by answer or by time whose account has a second step", async () => {
		const { person } = await withTwoStep();
		const plain = await makePerson();
		const times: Record<string, number[]> = {
			[person.handle]: [],
			[plain.handle]: [],
			"nobody.here": [],
		};
		for (let round = 0; round < 15; round++)
			for (const [handle, list] of Object.entries(times)) {
				resetRates();
				const startedAt = performance.now();
				expect(await enter(handle, "not the password")).toEqual({
					ok: false,
					problem: { code: "wrong_credentials" },
				});
				list.push(performance.now() - startedAt);
			}
		// The quickest of each: what a busy machine adds to the others is no answer.
		const quickest = Object.values(times).map((list) => Math.min(...list));
		expect(Math.max(...quickest) - Math.min(...quickest)).toBeLessThan(20);
		expect(must(await enter(person.handle)).needsCode).toBe(true);
	});
});

/** As if the code that switched it on had come long ago. */
async function forgetLastStep(person: MadePerson): Promise<void> {
	await database()
		.update(twoSteps)
		.set({ lastStep: 0 })
		.where(eq(twoSteps.personId, person.personId));
}
