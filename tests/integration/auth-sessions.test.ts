import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { database } from "@/db/client";
import { sessions } from "@/db/schema/auth";
import {
	changePassword,
	endOtherSessions,
	endSession,
	startVerifiedSession,
} from "@/lib/auth/commands.server";
import { listSessions } from "@/lib/auth/queries.server";
import { viewerOf } from "@/lib/auth/session.server";
import { checkCredentials } from "@/lib/auth/sign-in.server";
import {
	makeOwner,
	makePerson,
	must,
	PASSWORD,
	secondSession,
	signInCookie,
} from "@/tests/factories";
import { countQueries } from "@/tests/setup/queries";

beforeAll(async () => {
	await makeOwner();
});

describe("sessions", () => {
	it("a living session names its person, an ended one nobody", async () => {
		const person = await makePerson();
		const cookie = await signInCookie(person);
		expect((await viewerOf(cookie))?.personId).toBe(person.personId);
		must(await endSession(person, person.sessionId));
		expect(await viewerOf(cookie)).toBeNull();
	});

	it("a dead cookie costs one question in a minute, however often and from however many sides it comes", async () => {
		const [person, other] = [await makePerson(), await makePerson()];
		const dead = await signInCookie(person);
		must(await endSession(person, person.sessionId));
		const { value, count } = await countQueries(async () => {
			const found = [];
			for (let round = 0; round < 10; round++)
				found.push(
					...(await Promise.all(
						Array.from({ length: 10 }, () => viewerOf(dead)),
					)),
				);
			return found;
		});
		expect(value).toEqual(Array(100).fill(null));
		expect(count).toBe(1);
		const living = await countQueries(async () =>
			viewerOf(await signInCookie(other)),
		);
		expect(living.value?.personId).toBe(other.personId);
		expect(living.count).toBe(1);
	});

	it("a password verified before it was changed opens none after", async () => {
		const person = await makePerson();
		const typed = { handle: person.handle, password: PASSWORD };
		const verified = must(await checkCredentials(typed, undefined));
		const early = await startVerifiedSession(verified, null);
		must(
			await changePassword(person, {
				current: PASSWORD,
				password: "Another window 43",
			}),
		);
		expect(await startVerifiedSession(verified, null)).toBeNull();
		expect((await listSessions(person)).map(({ id }) => id)).toEqual([
			person.sessionId,
		]);
		expect(early).not.toBeNull();
	});

	it("a clock that is set back keeps no ended session alive", async () => {
		const person = await makePerson();
		const cookie = await signInCookie(person);
		expect(await viewerOf(cookie)).not.toBeNull();
		const clock = vi.spyOn(Date, "now").mockReturnValue(Date.now() - 600_000);
		// As another process would end it: nobody here is told.
		await database().delete(sessions).where(eq(sessions.id, person.sessionId));
		await expect
			.poll(() => viewerOf(cookie), { timeout: 1_000 })
			.toBeNull()
			.finally(() => clock.mockRestore());
	});

	it("ending all others spares the one that asks", async () => {
		const phone = await makePerson();
		const laptop = await secondSession(phone);
		expect(must(await endOtherSessions(laptop))).toEqual({ count: 1 });
		expect(await viewerOf(await signInCookie(phone))).toBeNull();
		expect(await viewerOf(await signInCookie(laptop))).not.toBeNull();
	});

	it("nobody ends a session of somebody else", async () => {
		const [alice, bob] = [await makePerson(), await makePerson()];
		expect(await endSession(bob, alice.sessionId)).toMatchObject({
			ok: false,
			problem: { code: "not_found" },
		});
		expect(await viewerOf(await signInCookie(alice))).not.toBeNull();
	});

	it("changing the password ends all other sessions and the old password", async () => {
		const phone = await makePerson();
		const laptop = await secondSession(phone);
		const fresh = "another long phrase";
		const wrong = await changePassword(laptop, {
			current: "not this one",
			password: fresh,
		});
		expect(wrong).toMatchObject({
			ok: false,
			problem: { fields: { current: "wrong_credentials" } },
		});
		expect(await viewerOf(await signInCookie(phone))).not.toBeNull();
		must(await changePassword(laptop, { current: PASSWORD, password: fresh }));
		expect(await viewerOf(await signInCookie(phone))).toBeNull();
		expect(await viewerOf(await signInCookie(laptop))).not.toBeNull();
		const { handle } = phone;
		expect(
			(await checkCredentials({ handle, password: fresh }, undefined)).ok,
		).toBe(true);
		expect(
			(await checkCredentials({ handle, password: PASSWORD }, undefined)).ok,
		).toBe(false);
	});

	it("are listed by a coarse device name, this one first", async () => {
		const phone = await makePerson({
			userAgent:
				"Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Mobile Safari/537.36",
		});
		await secondSession(
			phone,
			"Mozilla/5.0 (X11; Linux x86_64; rv:130.0) Gecko/20100101 Firefox/130.0",
		);
		const list = await listSessions(phone);
		expect(list.map((each) => [each.deviceLabel, each.isCurrent])).toEqual([
			["Chrome on Android", true],
			["Firefox on Linux", false],
		]);
	});
});
