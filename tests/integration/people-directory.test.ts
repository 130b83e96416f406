import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { GET as getPeople } from "@/app/api/people/route";
import { database } from "@/db/client";
import { people } from "@/db/schema/people";
import { acceptRequest, sendRequest } from "@/lib/contacts/commands.server";
import { readContacts } from "@/lib/contacts/queries.server";
import { readDirectory } from "@/lib/people/queries.server";
import { directoryQuery } from "@/lib/people/search";
import type { DirectoryPageView } from "@/lib/people/view";
import { resetRates } from "@/lib/rate-limit.server";
import type { Viewer } from "@/lib/viewer";
import badInput from "@/tests/data/bad-input.json";
import {
	type MadePerson,
	makePerson,
	must,
	signInCookie,
} from "@/tests/factories";

const NAMES = [
	"Åse Ås",
	"Zoë Ødegård",
	"anna",
	"Anna",
	"Ærlend",
	"Østen",
	"Bjørn Å.",
	"Marie-Louise O'Brien",
	"Зоя",
	"100% ekte",
	"under_strek",
	"back\\slash",
];

let me: MadePerson;
const made: MadePerson[] = [];
beforeAll(async () => {
	me = await makePerson({ displayName: "Me Myself", language: "nb" });
	for (const displayName of NAMES) made.push(await makePerson({ displayName }));
});

const ask = (query: Record<string, unknown>, viewer: Viewer = me) =>
	readDirectory(viewer, directoryQuery.parse(query));
const names = (page: DirectoryPageView) =>
	page.people.map((one) => one.displayName);

/** Walks the whole directory by its cursors. */
async function walk(
	query: Record<string, unknown>,
	viewer: Viewer = me,
): Promise<DirectoryPageView[]> {
	const pages = [await ask(query, viewer)];
	for (let next = pages[0]?.next; next; next = pages.at(-1)?.next)
		pages.push(await ask({ ...query, after: next }, viewer));
	return pages;
}

/** How many queries the pool was asked for while `work` ran. */
async function queriesOf(work: () => Promise<unknown>): Promise<number> {
	let count = 0;
	const pool = database().$client;
	const counted = () => count++;
	pool.on("acquire", counted);
	await work();
	pool.off("acquire", counted);
	return count;
}

describe("the directory", () => {
	it("sorts by the alphabet of the reader's language", async () => {
		const order = ["Anna", "Zoë Ødegård", "Ærlend", "Østen", "Åse Ås"];
		const nb = names(await ask({})).filter((name) => order.includes(name));
		expect(nb).toEqual(order);
		const finnish = await ask({}, { ...me, language: "fi" });
		expect(names(finnish).filter((name) => order.includes(name))).toEqual([
			"Anna",
			"Zoë Ødegård",
			"Åse Ås",
			"Ærlend",
			"Østen",
		]);
		const english = await ask({}, { ...me, language: "en" });
		expect(
			names(english).filter((name) => ["Åse Ås", "Østen"].includes(name)),
		).toEqual(["Åse Ås", "Østen"]);
	});

	it("pages by key: each person once, in one order, to an end", async () => {
		for (const language of ["nb", "fi", "en"]) {
			const viewer = { ...me, language };
			const whole = names(await ask({}, viewer));
			expect(whole).toHaveLength(NAMES.length + 1);
			for (const limit of [1, 2, 5]) {
				const pages = await walk({ limit }, viewer);
				expect(pages.flatMap(names)).toEqual(whole);
				expect(pages.at(-1)?.next).toBeNull();
			}
			const found = names(await ask({ search: "a" }, viewer));
			expect(
				(await walk({ search: "a", limit: 2 }, viewer)).flatMap(names),
			).toEqual(found);
		}
	});

	it("finds names by beginning, middle and without accents, those that begin with it first", async () => {
		expect(names(await ask({ search: "zoe" }))).toEqual(["Zoë Ødegård"]);
		expect(names(await ask({ search: "odeg" }))).toEqual(["Zoë Ødegård"]);
		expect(names(await ask({ search: "ZOË" }))).toEqual(["Zoë Ødegård"]);
		expect(names(await ask({ search: "ЗОЯ" }))).toEqual(["Зоя"]);
		expect(names(await ask({ search: "o'brien" }))).toHaveLength(1);
		expect(names(await ask({ search: "ouis" }))).toHaveLength(1);
		const byA = names(await ask({ search: "ås" }));
		expect(byA[0]).toBe("Åse Ås");
		expect(names(await ask({ search: "nobody here" }))).toEqual([]);
	});

	it("finds handles, with or without their @", async () => {
		const handle = made[0]?.handle ?? "";
		for (const search of [handle, `@${handle}`, handle.toUpperCase()])
			expect(names(await ask({ search }))).toEqual([NAMES[0]]);
	});

	it("finds a name typed with loose accents, and by them", async () => {
		const loose = await makePerson({ displayName: "Rene\u0301e" });
		for (const search of ["Renée", "Rene\u0301e", "renee"])
			expect(names(await ask({ search }))).toContain(loose.displayName);
		await database().delete(people).where(eq(people.id, loose.personId));
	});

	it("asks one query, however many people there are", async () => {
		expect(await queriesOf(() => ask({ limit: 1 }))).toBe(1);
		expect(await queriesOf(() => ask({ limit: 100 }))).toBe(1);
		expect(await queriesOf(() => ask({ search: "a", limit: 100 }))).toBe(1);
		expect(await queriesOf(() => readContacts(me))).toBe(2);
	});

	it("shows presence and relation of friends, to them alone", async () => {
		const [friend, other] = made;
		if (!friend || !other) throw new Error("need two people");
		must(await sendRequest(me, { personId: friend.personId }));
		must(await acceptRequest(friend, { personId: me.personId }));
		const card = async (viewer: Viewer) =>
			(await ask({}, viewer)).people.find((one) => one.id === friend.personId);
		expect(await card(me)).toMatchObject({
			relation: "friends",
			presence: { status: "offline", lastSeenOn: null },
		});
		expect(await card(other)).toMatchObject({
			relation: "none",
			presence: null,
		});
		expect(await card(friend)).toMatchObject({ relation: "self" });
	});
});

describe("the search's hostile words", () => {
	type Case = { id: string; v: string | { js: string }; expect: string };
	const cases = badInput.cases.search_terms as Case[];
	it.each(cases)("$id: $expect", async ({ v, expect: expected }) => {
		resetRates();
		const term = typeof v === "string" ? v : new Function(`return ${v.js}`)();
		const url = `http://localhost/api/people?search=${encodeURIComponent(term)}`;
		const answer = await getPeople(
			new Request(url, { headers: { cookie: await signInCookie(me) } }),
			{ params: {} },
		);
		if (expected === "4xx") {
			expect(answer.status).toBe(400);
			return;
		}
		expect(answer.status).toBe(200);
		if (expected !== "literal") return;
		const found = names((await answer.json()) as DirectoryPageView);
		expect(found).toEqual(NAMES.filter((name) => name.includes(term)));
		expect(found).toHaveLength(1);
	});

	it("and cursors, limits and strangers are refused beside a request that is served", async () => {
		resetRates();
		const cookie = await signInCookie(me);
		const status = async (query: string, headers = { cookie }) =>
			(
				await getPeople(
					new Request(`http://localhost/api/people?${query}`, { headers }),
					{ params: {} },
				)
			).status;
		expect(await status("limit=5")).toBe(200);
		expect(await status("limit=1e9")).toBe(200);
		expect(await status("limit=-1")).toBe(400);
		expect(await status("after=9999999999999999999")).toBe(400);
		expect(await status("after=%00")).toBe(400);
		expect(await status("limit=5", { cookie: "" })).toBe(401);
	});
});
