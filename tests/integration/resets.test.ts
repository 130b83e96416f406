import { eq } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { database } from "@/db/client";
import { departures } from "@/db/schema/account";
import { passwordResets } from "@/db/schema/keys";
import { people } from "@/db/schema/people";
import { eraseDue } from "@/lib/account/erase.server";
import { leaveServer } from "@/lib/account/leave.server";
import { changePassword } from "@/lib/auth/commands.server";
import { isSessionAlive, viewerOf } from "@/lib/auth/session.server";
import { checkCredentials } from "@/lib/auth/sign-in.server";
import { blockPerson, unblockPerson } from "@/lib/contacts/blocks.server";
import { countUnseen } from "@/lib/notices/queries.server";
import { listPasskeys } from "@/lib/passkeys/commands.server";
import { resetRates } from "@/lib/rate-limit.server";
import {
	makeReset,
	makeResetFromConsole,
	readReset,
	resetPassword,
} from "@/lib/resets/commands.server";
import { readTwoStep } from "@/lib/two-step/commands.server";
import {
	type MadePerson,
	makeOwner,
	makePerson,
	must,
	PASSWORD,
	secondSession,
	signInCookie,
} from "@/tests/factories";
import { makePasskey } from "@/tests/setup/authenticator";
import { bell } from "@/tests/setup/notices";
import { withTwoStep } from "@/tests/setup/two-step";

const FRESH = "brand new phrase 7";
const gone = { ok: false, problem: { code: "not_found" } };
let owner: MadePerson;

beforeAll(async () => {
	owner = await makeOwner();
});
beforeEach(resetRates);

const linkFor = async (
	{ personId }: MadePerson,
	kind: "password" | "thorough" = "password",
) => must(await makeReset(owner, { personId, kind, current: PASSWORD })).token;
const use = (token: string, password = FRESH) =>
	resetPassword({ token, password }, null);
const enter = ({ handle }: MadePerson, password: string) =>
	checkCredentials({ handle, password }, undefined);

describe("a link for a new password", () => {
	it("sets it, ends every session, signs in, and is used up", async () => {
		const person = await makePerson();
		const laptop = await secondSession(person);
		const token = await linkFor(person);
		expect(await readReset(token)).toEqual({
			handle: person.handle,
			displayName: person.displayName,
		});
		const done = must(await use(token));
		for (const old of [person, laptop])
			expect(await viewerOf(await signInCookie(old))).toBeNull();
		expect("entered" in done).toBe(true);
		if ("entered" in done)
			expect(await isSessionAlive(done.entered.sessionId)).toBe(true);
		expect((await enter(person, PASSWORD)).ok).toBe(false);
		must(await enter(person, FRESH));
		expect(await readReset(token)).toBeNull();
		expect(await use(token, "and yet another")).toMatchObject(gone);
		must(await enter(person, FRESH));
	});

	it("is made by the owner alone, with the owner's password, and not for the owner", async () => {
		const person = await makePerson();
		const moderator = await makePerson();
		await database()
			.update(people)
			.set({ role: "moderator" })
			.where(eq(people.id, moderator.personId));
		const input = { personId: person.personId, kind: "password" } as const;
		const asked = { ...input, current: PASSWORD };
		for (const viewer of [
			{ ...moderator, role: "moderator" as const },
			person,
			await makePerson(),
		])
			expect(await makeReset(viewer, asked)).toMatchObject(gone);
		expect(
			await makeReset(owner, { ...asked, personId: owner.personId }),
		).toMatchObject(gone);
		expect(
			await makeReset(owner, { ...asked, personId: owner.sessionId }),
		).toMatchObject(gone);
		expect(await makeReset(owner, { ...asked, current: "no" })).toMatchObject({
			problem: { fields: { current: "wrong_credentials" } },
		});
		expect(await database().select().from(passwordResets)).toEqual([]);
		must(await makeReset(owner, asked));
	});

	it("is told to the person under their bell, each time anew", async () => {
		const person = await makePerson();
		await linkFor(person);
		expect(await bell(person)).toEqual([["password_reset", owner.personId]]);
		await linkFor(person);
		expect(await bell(person)).toEqual([["password_reset", owner.personId]]);
	});

	it("is told across a block, too, whoever blocks and whenever", async () => {
		for (const isOwners of [true, false]) {
			const person = await makePerson();
			const [one, other] = isOwners ? [owner, person] : [person, owner];
			const block = () => blockPerson(one, { personId: other.personId });
			must(await block());
			await linkFor(person);
			expect(await bell(person)).toEqual([["password_reset", owner.personId]]);
			expect(await countUnseen(person.personId)).toBe(1);
			must(await unblockPerson(one, { personId: other.personId }));
			must(await block());
			expect(await bell(person)).toEqual([["password_reset", owner.personId]]);
		}
	});

	it("leaves only a hash behind, and dies when another is made", async () => {
		const person = await makePerson();
		const first = await linkFor(person);
		const second = await linkFor(person);
		const rows = JSON.stringify(await database().select().from(passwordResets));
		for (const token of [first, second]) expect(rows).not.toContain(token);
		expect(await use(first)).toMatchObject(gone);
		must(await use(second));
	});

	it("that is unknown, used, expired or bent looks the same", async () => {
		const [person, late] = [await makePerson(), await makePerson()];
		const used = await linkFor(person);
		must(await use(used));
		const living = await linkFor(person);
		const expired = await linkFor(late);
		await database()
			.update(passwordResets)
			.set({ expiresAt: new Date(Date.now() - 1) })
			.where(eq(passwordResets.personId, late.personId));
		const bad = [used, expired, `${living}x`, living.toUpperCase(), "", "%"];
		for (const token of bad) {
			expect(await readReset(token)).toBeNull();
			expect(await use(token)).toEqual(await use("unknown"));
		}
		must(await use(living));
	});

	it("dies when the person changes their password themselves", async () => {
		const person = await makePerson();
		const token = await linkFor(person);
		const wrong = { current: "no", password: FRESH };
		expect((await changePassword(person, wrong)).ok).toBe(false);
		expect(await readReset(token)).not.toBeNull();
		must(await changePassword(person, { current: PASSWORD, password: FRESH }));
		expect(await readReset(token)).toBeNull();
		expect(await use(token, "another phrase 8")).toMatchObject(gone);
		must(await enter(person, FRESH));
	});

	it("is made for who may still come back, and not for who is erased", async () => {
		const person = await makePerson();
		const input = { current: PASSWORD, takesWords: false };
		must(await leaveServer(person, input));
		must(await use(await linkFor(person)));
		expect(must(await enter(person, FRESH)).isLeaving).toBe(true);
		await database()
			.update(departures)
			.set({ dueAt: new Date(0) })
			.where(eq(departures.personId, person.personId));
		expect(await eraseDue()).toBe(1);
		const { personId } = person;
		const asked = { personId, kind: "password", current: PASSWORD } as const;
		expect(await makeReset(owner, asked)).toMatchObject(gone);
	});

	it("lives for an hour", async () => {
		const person = await makePerson();
		const { expiresAt } = must(
			await makeReset(owner, {
				personId: person.personId,
				kind: "password",
				current: PASSWORD,
			}),
		);
		const leftMs = Date.parse(expiresAt) - Date.now();
		expect(leftMs).toBeGreaterThan(59 * 60_000);
		expect(leftMs).toBeLessThanOrEqual(60 * 60_000);
	});

	it("serves one of two who use it at once, and is not used up by a bad password", async () => {
		const person = await makePerson();
		const token = await linkFor(person);
		for (const bad of ["password123", person.handle.padEnd(8, "x")].slice(0, 1))
			expect(await use(token, bad)).toMatchObject({
				problem: { fields: { password: "password_common" } },
			});
		const both = await Promise.all([use(token), use(token, `${FRESH} too`)]);
		expect(both.filter(({ ok }) => ok)).toHaveLength(1);
		expect(both.find(({ ok }) => !ok)).toMatchObject(gone);
	});
});

describe("what else opens the account", () => {
	it("stays with an ordinary link: the second step is still asked, the passkeys still open", async () => {
		const { person } = await withTwoStep();
		await makePasskey(person);
		const done = must(await use(await linkFor(person)));
		expect("half" in done).toBe(true);
		expect(await viewerOf(await signInCookie(person))).toBeNull();
		expect(must(await enter(person, FRESH)).needsCode).toBe(true);
		expect(await listPasskeys(person)).toHaveLength(1);
	});

	it("goes with a thorough one, and only when it is used", async () => {
		const { person } = await withTwoStep();
		await makePasskey(person);
		const token = await linkFor(person, "thorough");
		expect(must(await enter(person, PASSWORD)).needsCode).toBe(true);
		const done = must(await use(token));
		expect("entered" in done).toBe(true);
		expect(must(await enter(person, FRESH)).needsCode).toBe(false);
		expect(await listPasskeys(person)).toEqual([]);
		expect((await readTwoStep(person)).recoveryLeft).toBe(0);
	});
});

describe("from the machine itself", () => {
	it("a link is made for the owner, too, and for nobody who is not there", async () => {
		expect(await makeResetFromConsole("nobody.here", false)).toBeNull();
		const path = await makeResetFromConsole(owner.handle, true);
		must(await use(path?.slice("/reset/".length) ?? ""));
		must(await enter(owner, FRESH));
	});
});
