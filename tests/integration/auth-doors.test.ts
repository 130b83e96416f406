import { eq, sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { database } from "@/db/client";
import { invites, serverSettings } from "@/db/schema/auth";
import { startSession } from "@/lib/auth/commands.server";
import type { RegisterInput } from "@/lib/auth/input";
import {
	createInvite,
	listInvites,
	revokeInvite,
} from "@/lib/auth/invites.server";
import {
	isInviteOpen,
	registerPerson,
	registrationState,
} from "@/lib/auth/registration.server";
import { isSetupOpen, openSetup, setUpServer } from "@/lib/auth/setup.server";
import {
	createSheet,
	listSheets,
	readSheet,
	revokeSheet,
} from "@/lib/auth/sheets.server";
import { INVITES_PER_PERSON_MAX } from "@/lib/limits";
import { type MadePerson, makePerson, must } from "@/tests/factories";

const account = (handle: string): RegisterInput => ({
	handle,
	displayName: handle,
	password: "a rather long phrase",
	language: "en",
	email: null,
});

const tokenOf = (path: string | null) => path?.slice("/setup/".length) ?? "";

/** The tests are one story: a fresh server, its owner, then its guests. */
let owner: MadePerson;

describe("set-up", () => {
	it("nobody registers before there is an owner", async () => {
		expect(await registerPerson(account("early"))).toMatchObject({
			ok: false,
			problem: { code: "invites_only" },
		});
		expect((await registrationState()).registration).toBe("not_set_up");
	});

	it("each start makes a new link, and only its hash is kept", async () => {
		const first = tokenOf(await openSetup());
		const second = tokenOf(await openSetup());
		expect(await isSetupOpen(first)).toBe(false);
		expect(await isSetupOpen(second)).toBe(true);
		const [row] = await database().select().from(serverSettings);
		expect(row?.setupHash).toMatch(/^[0-9a-f]{64}$/);
		expect(JSON.stringify(row)).not.toContain(second);
		const wrong = await setUpServer({
			...account("thief"),
			token: first,
			serverName: "X",
		});
		expect(wrong).toMatchObject({ ok: false, problem: { code: "not_found" } });
	});

	it("of two who open the link at once, one becomes the owner", async () => {
		const token = tokenOf(await openSetup());
		const results = await Promise.all(
			["olga", "oscar"].map((handle) =>
				setUpServer({ ...account(handle), token, serverName: "Home" }),
			),
		);
		expect(results.filter(({ ok }) => ok)).toHaveLength(1);
		expect(results.find(({ ok }) => !ok)).toMatchObject({
			problem: { code: "not_found" },
		});
		const [rows] = await database().execute(
			sql`select id, handle, role from people`,
		);
		const people = rows as unknown as {
			id: string;
			handle: string;
			role: string;
		}[];
		expect(people.map(({ role }) => role)).toEqual(["owner"]);
		const { id, handle } = people[0] ?? { id: "", handle: "" };
		const sessionId = await startSession(id, null);
		owner = {
			personId: id,
			sessionId,
			handle,
			role: "owner",
			language: "en",
			displayName: handle,
			password: "",
		};
		expect(await registrationState()).toEqual({
			serverName: "Home",
			registration: "invite",
		});
		expect(await openSetup()).toBeNull();
	});
});

describe("invites", () => {
	it("a link lets as many in as it says, also when they come at once", async () => {
		const { token, id } = must(
			await createInvite(owner, { usesMax: 2, days: 1 }),
		);
		const results = await Promise.all(
			["ida", "inga", "ivar", "ine"].map((handle) =>
				registerPerson({ ...account(handle), invite: token }),
			),
		);
		expect(results.filter(({ ok }) => ok)).toHaveLength(2);
		for (const result of results)
			if (!result.ok) expect(result.problem.code).toBe("invite_invalid");
		const listed = (await listInvites(owner)).find((each) => each.id === id);
		expect(listed).toMatchObject({ usesCount: 2, state: "used_up", token });
	});

	it("a refused registration does not use the link up", async () => {
		const { token } = must(await createInvite(owner, { usesMax: 1, days: 1 }));
		const taken = await registerPerson({
			...account(owner.handle),
			invite: token,
		});
		expect(taken).toMatchObject({ ok: false, problem: { code: "taken" } });
		must(await registerPerson({ ...account("jorunn"), invite: token }));
	});

	it("one that was taken back, has run out or was made up opens nothing", async () => {
		const good = must(await createInvite(owner, { usesMax: 5, days: 1 }));
		const back = must(await createInvite(owner, { usesMax: 5, days: 1 }));
		const old = must(await createInvite(owner, { usesMax: 5, days: 1 }));
		must(await revokeInvite(owner, back.id));
		await database()
			.update(invites)
			.set({ expiresAt: new Date(Date.now() - 1_000) })
			.where(eq(invites.id, old.id));
		const forged = `${good.token.slice(0, -1)}${good.token.endsWith("A") ? "B" : "A"}`;
		for (const token of [
			back.token,
			old.token,
			forged,
			"x",
			"../../etc",
			"A".repeat(43),
		]) {
			expect(await isInviteOpen(token)).toBe(false);
			expect(
				await registerPerson({ ...account("kari"), invite: token }),
			).toMatchObject({ ok: false, problem: { code: "invite_invalid" } });
		}
		expect(await isInviteOpen(good.token)).toBe(true);
		must(await registerPerson({ ...account("kari"), invite: good.token }));
	});

	it("members make their own and see no others; the owner sees and shuts all", async () => {
		const [mia, max] = [await makePerson(), await makePerson()];
		const ofMia = must(await createInvite(mia, { usesMax: 1, days: 1 }));
		expect((await listInvites(mia)).map(({ id }) => id)).toEqual([ofMia.id]);
		expect(await listInvites(max)).toEqual([]);
		expect((await revokeInvite(max, ofMia.id)).ok).toBe(false);
		expect((await listInvites(owner)).map(({ id }) => id)).toContain(ofMia.id);
		must(await revokeInvite(owner, ofMia.id));
		expect((await listInvites(mia))[0]?.state).toBe("revoked");
	});

	it("a sheet of cards lets one person in by each, and is seen and taken back together", async () => {
		const mia = await makePerson();
		const { id } = must(await createSheet(mia, { count: 3, days: 7 }));
		const { cards } = must(await readSheet(mia, id));
		expect(new Set(cards.map(({ token }) => token)).size).toBe(3);
		const [first, second, third] = cards.map(({ token }) => token);
		must(await registerPerson({ ...account("kjell"), invite: first }));
		expect(
			await registerPerson({ ...account("kaia"), invite: first }),
		).toMatchObject({ ok: false, problem: { code: "invite_invalid" } });
		must(await registerPerson({ ...account("kaia"), invite: second }));
		// Single links and cards are listed apart; a used card is not printed again.
		expect(await listInvites(mia)).toEqual([]);
		expect(await listSheets(mia)).toMatchObject([
			{ id, count: 3, usedCount: 2, openCount: 1, isMine: true },
		]);
		expect(must(await readSheet(mia, id)).cards).toMatchObject([
			{ token: third },
		]);
		const max = await makePerson();
		for (const answer of [await readSheet(max, id), await revokeSheet(max, id)])
			expect(answer).toMatchObject({ problem: { code: "not_found" } });
		expect(await listSheets(max)).toEqual([]);
		expect((await listSheets(owner)).map((sheet) => sheet.id)).toContain(id);
		must(await revokeSheet(mia, id));
		expect(
			await registerPerson({ ...account("knut"), invite: third }),
		).toMatchObject({ ok: false, problem: { code: "invite_invalid" } });
		expect((await readSheet(mia, id)).ok).toBe(false);
		expect(await revokeSheet(mia, id)).toMatchObject({
			problem: { code: "not_found" },
		});
	});

	it("living cards are bounded, and take no place from single links, which are bounded too", async () => {
		const mia = await makePerson();
		const made = await Promise.all(
			Array.from({ length: 13 }, () =>
				createSheet(mia, { count: 40, days: 1 }),
			),
		);
		expect(made.filter(({ ok }) => ok)).toHaveLength(10);
		expect(await createSheet(mia, { count: 1, days: 1 })).toMatchObject({
			problem: { code: "quota_full" },
		});
		const links = await Promise.all(
			Array.from({ length: INVITES_PER_PERSON_MAX + 5 }, () =>
				createInvite(mia, { usesMax: 1, days: 1 }),
			),
		);
		expect(links.filter(({ ok }) => ok)).toHaveLength(INVITES_PER_PERSON_MAX);
	});

	it("without one the door is shut, until the owner opens it", async () => {
		expect(await registerPerson(account("lars"))).toMatchObject({
			ok: false,
			problem: { code: "invites_only" },
		});
		await database().update(serverSettings).set({ registration: "open" });
		must(await registerPerson(account("lars")));
	});
});
