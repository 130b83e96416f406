import { eq, sql } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { database } from "@/db/client";
import { passkeys, spentChallenges } from "@/db/schema/keys";
import { isSessionAlive } from "@/lib/auth/session.server";
import { isChallenge, makeChallenge } from "@/lib/passkeys/challenge.server";
import {
	addPasskey,
	beginPasskey,
	listPasskeys,
	removePasskey,
	renamePasskey,
} from "@/lib/passkeys/commands.server";
import { placeOf } from "@/lib/passkeys/place.server";
import { askForPasskey, openByPasskey } from "@/lib/passkeys/sign-in.server";
import { resetRates } from "@/lib/rate-limit.server";
import {
	type MadePerson,
	makePerson,
	must,
	PASSWORD,
	secondSession,
} from "@/tests/factories";
import {
	Authenticator,
	HERE,
	makePasskey,
	PLACE,
} from "@/tests/setup/authenticator";

const place = PLACE;
const here = HERE;
const refused = { ok: false, problem: { code: "passkey_refused" } };

beforeEach(resetRates);

async function begun(person: MadePerson) {
	return must(await beginPasskey(person, { current: PASSWORD }, place));
}

/** A person with a passkey on a device of theirs. */
async function withPasskey({ name = "Phone" } = {}) {
	const person = await makePerson();
	return { person, device: await makePasskey(person, name) };
}

const ask = async () => (await askForPasskey(place)).challenge;
const open = (response: ReturnType<Authenticator["get"]>) =>
	openByPasskey(response, place, null);

describe("a passkey", () => {
	it("is added with its name and opens the account by itself", async () => {
		const { person, device } = await withPasskey({ name: "Mitt nøkkelknippe" });
		const opened = must(
			await open(device.get({ ...here, challenge: await ask() })),
		);
		expect(opened.personId).toBe(person.personId);
		expect(await isSessionAlive(opened.sessionId)).toBe(true);
		const today = new Date().toISOString().slice(0, 10);
		expect(await listPasskeys(person)).toMatchObject([
			{ name: "Mitt nøkkelknippe", host: "chat.local", lastUsedOn: today },
		]);
	});

	it("is asked for without a name, a list, or a row in the database", async () => {
		const before = await rowsOf();
		const question = await askForPasskey(place);
		expect(question.userVerification).toBe("required");
		expect(question.allowCredentials).toBeUndefined();
		expect(await rowsOf()).toBe(before);
	});

	it("takes the password to add, and the session that was asked", async () => {
		const person = await makePerson();
		const wrong = await beginPasskey(person, { current: "not it" }, place);
		expect(wrong).toMatchObject({ problem: { code: "wrong_credentials" } });
		const { challenge, user } = await begun(person);
		const response = new Authenticator().create({
			...here,
			challenge,
			userHandle: user.id,
		});
		const made = { name: "Phone", response };
		const other = await makePerson();
		for (const thief of [other, await secondSession(person)])
			expect(await addPasskey(thief, made, place)).toMatchObject(refused);
		must(await addPasskey(person, made, place));
		expect(await addPasskey(person, made, place)).toMatchObject(refused);
		expect(await listPasskeys(person)).toHaveLength(1);
	});

	it("that was made without asking the person, elsewhere, or for another question is not added", async () => {
		const person = await makePerson();
		const answer = async (
			over: Partial<typeof here & { challenge: string }>,
			isUnverified = false,
		) => {
			const { challenge, user } = await begun(person);
			const asked = { ...here, challenge, userHandle: user.id, ...over };
			const response = new Authenticator().create(asked, { isUnverified });
			return addPasskey(person, { name: "x", response }, place);
		};
		expect(await answer({}, true)).toMatchObject(refused);
		expect(await answer({ origin: "https://evil.test" })).toMatchObject(
			refused,
		);
		expect(await answer({ origin: "http://chat.local" })).toMatchObject(
			refused,
		);
		expect(await answer({ host: "evil.test" })).toMatchObject(refused);
		expect(await answer({ challenge: await ask() })).toMatchObject(refused);
		expect(await answer({ challenge: "AAAA" })).toMatchObject(refused);
		must(await answer({}));
	});

	it("of somebody else is not taken for one's own, nor added twice", async () => {
		const { device, person } = await withPasskey();
		const thief = await makePerson();
		const { challenge, user } = await begun(thief);
		const again = device.create({ ...here, challenge, userHandle: user.id });
		expect(
			await addPasskey(thief, { name: "Mine", response: again }, place),
		).toMatchObject({ problem: { code: "taken" } });
		const handleOf = (one: MadePerson) =>
			Buffer.from(one.personId.replaceAll("-", ""), "hex").toString(
				"base64url",
			);
		const shown = async (userHandle: string) =>
			open(device.get({ ...here, challenge: await ask() }, { userHandle }));
		expect(await shown(handleOf(thief))).toMatchObject(refused);
		must(await shown(handleOf(person)));
	});
});

describe("signing in with a passkey", () => {
	it("refuses a foreign origin, another host, and a device that asked nobody", async () => {
		const { device } = await withPasskey();
		const shown = async (
			over: Partial<typeof here>,
			bent: { isUnverified?: boolean } = {},
		) => open(device.get({ ...here, challenge: await ask(), ...over }, bent));
		expect(await shown({ origin: "https://evil.test" })).toMatchObject(refused);
		expect(
			await shown({ origin: "https://chat.local.evil.test" }),
		).toMatchObject(refused);
		expect(await shown({ host: "evil.test" })).toMatchObject(refused);
		expect(await shown({}, { isUnverified: true })).toMatchObject(refused);
		must(await shown({}));
	});

	it("takes each challenge once, also when two come at once, and none that is old, made up or of another kind", async () => {
		const { device, person } = await withPasskey();
		const challenge = await ask();
		const twice = [1, 2].map(() => device.get({ ...here, challenge }));
		const answers = await Promise.all(twice.map(open));
		expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
		const old = makeChallenge("sign-in", Date.now() - 6 * 60_000);
		const forged = Buffer.from(await ask(), "base64url");
		forged.writeUInt8((forged.at(-1) ?? 0) ^ 1, forged.length - 1);
		const adding = (await begun(person)).challenge;
		for (const bad of [
			challenge,
			old.toString("base64url"),
			forged.toString("base64url"),
			adding,
			"",
		])
			expect(await open(device.get({ ...here, challenge: bad }))).toMatchObject(
				refused,
			);
		must(await open(device.get({ ...here, challenge: await ask() })));
	});

	it("refuses a copy of a key, by its counter", async () => {
		const { device } = await withPasskey();
		const shown = async (counter?: number) =>
			open(device.get({ ...here, challenge: await ask() }, { counter }));
		must(await shown(7));
		expect(await shown(7)).toMatchObject(refused);
		expect(await shown(3)).toMatchObject(refused);
		must(await shown(8));
	});

	it("refuses a key that was removed, changed, or never here", async () => {
		const { device, person } = await withPasskey();
		const [passkey] = await listPasskeys(person);
		const id = passkey?.id ?? "";
		const stranger = await makePerson();
		expect(await removePasskey(stranger, { id })).toMatchObject({
			problem: { code: "not_found" },
		});
		expect(await renamePasskey(stranger, { id, name: "x" })).toMatchObject({
			problem: { code: "not_found" },
		});
		must(await renamePasskey(person, { id, name: "Old phone" }));
		const shown = device.get({ ...here, challenge: await ask() });
		const bent = {
			...shown,
			response: { ...shown.response, signature: "MEUCIQDx" },
		};
		expect(await open(bent)).toMatchObject(refused);
		must(await open(shown));
		must(await removePasskey(person, { id }));
		for (const other of [device, new Authenticator()])
			expect(
				await open(other.get({ ...here, challenge: await ask() })),
			).toMatchObject(refused);
	});

	it("forgets spent challenges once they would have run out", async () => {
		const { device } = await withPasskey();
		await database()
			.insert(spentChallenges)
			.values({ challengeHash: "0".repeat(64), expiresAt: new Date(0) });
		must(await open(device.get({ ...here, challenge: await ask() })));
		const left = await database()
			.select()
			.from(spentChallenges)
			.where(eq(spentChallenges.challengeHash, "0".repeat(64)));
		expect(left).toEqual([]);
	});
});

describe("a challenge", () => {
	it("lives for five minutes", () => {
		const made = makeChallenge("sign-in", 0).toString("base64url");
		expect(isChallenge(made, "sign-in", 4 * 60_000)).toBe(true);
		expect(isChallenge(made, "sign-in", 5 * 60_000)).toBe(false);
		expect(isChallenge(made, "add:x", 0)).toBe(false);
	});
});

describe("the place of a request", () => {
	const at = (host: string) => placeOf(new Headers({ host }));
	it("is the host it was sent to, over https, and over http on this machine alone", () => {
		expect(at("chat.local")).toEqual({
			host: "chat.local",
			origins: ["https://chat.local"],
		});
		expect(at("pi.lan:8443")).toEqual({
			host: "pi.lan",
			origins: ["https://pi.lan:8443"],
		});
		expect(at("localhost:3000")).toEqual({
			host: "localhost",
			origins: ["https://localhost:3000", "http://localhost:3000"],
		});
	});
	it("is none where the address is a number, or no address", () => {
		for (const host of ["192.168.1.5:3000", "[::1]:3000", "", "a b"])
			expect(at(host)).toBeNull();
	});
});

async function rowsOf(): Promise<number> {
	const [rows] = await database()
		.select({ count: sql<number>`count(*)` })
		.from(spentChallenges);
	const [keys] = await database()
		.select({ count: sql<number>`count(*)` })
		.from(passkeys);
	return Number(rows?.count) + Number(keys?.count);
}
