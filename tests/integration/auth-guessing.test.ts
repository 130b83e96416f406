import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { deviceCookie, knownDevice } from "@/lib/auth/device.server";
import { checkCredentials } from "@/lib/auth/sign-in.server";
import { resetRates } from "@/lib/rate-limit.server";
import { type MadePerson, makePerson, must, PASSWORD } from "@/tests/factories";

let ann: MadePerson;

beforeAll(async () => {
	ann = await makePerson({ handle: "ann" });
});
afterEach(resetRates);

const guess = (handle: string, device?: string) =>
	checkCredentials({ handle, password: "not her password" }, device);
const enter = (device?: string) =>
	checkCredentials({ handle: "ann", password: PASSWORD }, device);

/** Guesses until told to wait; answers how many were let through. */
async function guessUntilSlowed(handle: string, device?: string) {
	for (let tries = 0; tries < 100; tries++) {
		const result = await guess(handle, device);
		if (!result.ok && result.problem.code === "rate_limited") return tries;
		expect(result).toEqual({
			ok: false,
			problem: { code: "wrong_credentials" },
		});
	}
	return 100;
}

describe("guessing", () => {
	it("a wrong name, a wrong password and a name that cannot be get the same answer", async () => {
		const answers = await Promise.all([
			guess("ann"),
			guess("nobody.here"),
			guess("<script>"),
			guess("ann\0"),
		]);
		expect(new Set(answers.map((each) => JSON.stringify(each))).size).toBe(1);
		must(await enter());
	});

	it("is slowed for an account after at most 20 tries, whether it exists or not", async () => {
		expect(await guessUntilSlowed("ann")).toBeLessThanOrEqual(20);
		expect(await guessUntilSlowed("nobody.here")).toBeLessThanOrEqual(20);
		// In any spelling it is the same account.
		expect(await guessUntilSlowed(" ANN ")).toBe(0);
		expect(await enter()).toMatchObject({ problem: { code: "rate_limited" } });
		const bea = await makePerson();
		must(
			await checkCredentials(
				{ handle: bea.handle, password: PASSWORD },
				undefined,
			),
		);
	});

	it("does not lock the person out of a device they have used before", async () => {
		const device = deviceCookie(undefined, ann.personId);
		await guessUntilSlowed("ann");
		must(await enter(device));
		// Their own wrong tries are bounded too.
		expect(await guessUntilSlowed("ann", device)).toBeLessThanOrEqual(20);
		expect(await enter(device)).toMatchObject({
			problem: { code: "rate_limited" },
		});
	});

	it("a device cookie that is forged, or another person's, changes nothing", async () => {
		const bea = await makePerson();
		const ofBea = deviceCookie(undefined, bea.personId);
		const [number = ""] = deviceCookie(undefined, ann.personId).split(".");
		const forged = `${number}.${"A".repeat(22)}`;
		await guessUntilSlowed("ann");
		for (const cookie of [ofBea, forged, "", "x".repeat(10_000)])
			expect(await enter(cookie)).toMatchObject({
				problem: { code: "rate_limited" },
			});
		must(await enter(deviceCookie(undefined, ann.personId)));
	});

	it("a right password costs no try", async () => {
		for (let times = 0; times < 25; times++) must(await enter());
	});

	it("a flood of strangers is told to try again, and keeps nobody waiting who is known", async () => {
		const device = deviceCookie(undefined, ann.personId);
		let isFlooding = true;
		const flood = Promise.all(
			Array.from({ length: 300 }, (_, n) => guess(`stranger${n}`)),
		).finally(() => {
			isFlooding = false;
		});
		// Comes last, and is looked up last.
		must(await enter(device));
		expect(isFlooding).toBe(true);
		const codes = (await flood).map((each) => !each.ok && each.problem.code);
		const seen = codes.filter((code) => code === "wrong_credentials").length;
		const sentAway = codes.filter((code) => code === "busy").length;
		expect(seen + sentAway).toBe(300);
		expect(seen).toBeLessThan(100);
		expect(sentAway).toBeGreaterThan(200);
		// Who was sent away has lost no try, and a stranger gets in once it is quiet.
		must(await enter());
	});

	it("takes the same time for a name that exists and one that does not", async () => {
		const times: Record<string, number[]> = { ann: [], "nobody.here": [] };
		for (let round = 0; round < 15; round++)
			for (const [handle, list] of Object.entries(times)) {
				resetRates();
				const startedAt = performance.now();
				await guess(handle);
				list.push(performance.now() - startedAt);
			}
		const [known = 0, unknown = 0] = Object.values(times).map(median);
		expect(known).toBeGreaterThan(5);
		expect(Math.abs(known - unknown)).toBeLessThan(20);
	});
});

describe("the device cookie", () => {
	it("remembers several people of one browser, and forgets who was there longest ago", () => {
		const ids = Array.from({ length: 5 }, (_, n) => `person-${n}`);
		let cookie: string | undefined;
		for (const id of ids) cookie = deviceCookie(cookie, id);
		expect(ids.map((id) => knownDevice(cookie, id) !== null)).toEqual([
			false,
			true,
			true,
			true,
			true,
		]);
		expect(deviceCookie(cookie, "person-4")).toBe(cookie);
	});
});

function median(list: number[]): number {
	return [...list].sort((a, b) => a - b)[list.length >> 1] ?? 0;
}
