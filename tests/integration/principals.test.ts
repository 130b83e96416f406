import { existsSync } from "node:fs";
import { asc, eq } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { database } from "@/db/client";
import { conversations, members } from "@/db/schema/conversations";
import { attachments, uploads } from "@/db/schema/media";
import { messages } from "@/db/schema/messages";
import { CONTRACT } from "@/lib/http/contract";
import { resetRates } from "@/lib/rate-limit.server";
import {
	makeWorld,
	OUTSIDE,
	PRINCIPALS,
	type Principal,
	type World,
} from "@/tests/setup/principals";
import { PROBES, type Probe } from "@/tests/setup/probes";
import { callRoute, routeFiles } from "@/tests/setup/routes";

/** Auth.js needs Next around it: tried against the running product. */
const ELSEWHERE: Record<string, string> = {
	"GET /api/auth/[...nextauth]": "tests/e2e/auth-script.spec.ts",
	"POST /api/auth/[...nextauth]": "tests/e2e/auth-script.spec.ts",
	// Opened by a session and a password together.
	"GET /api/account/export": "tests/integration/account-export.test.ts",
};
/** What guards them is a signature, not where the request comes from. */
const NO_ORIGIN = ["/api/realtime/webhook", "/api/ingest/"];

let world: World;
beforeAll(async () => {
	world = await makeWorld();
});
beforeEach(resetRates);

const methodOf = ({ route }: Probe) => route.split(" ")[0] ?? "";
const ask = (
	who: Principal,
	probe: Probe,
	call: ReturnType<Probe["ask"]>,
	headers: Record<string, string | null> = {},
) =>
	callRoute(world.people[who], {
		method: methodOf(probe),
		...call,
		headers: { ...call.headers, ...headers },
	});

/** What a refused probe could have changed. */
async function stateOf({ id, ann }: World): Promise<unknown[]> {
	const db = database();
	return Promise.all([
		db.select().from(conversations).where(eq(conversations.id, id)),
		db.select().from(members).where(eq(members.conversationId, id)),
		db
			.select()
			.from(messages)
			.where(eq(messages.conversationId, id))
			.orderBy(asc(messages.sequence)),
		db.select().from(attachments).where(eq(attachments.ownerId, ann.personId)),
		db.select().from(uploads).where(eq(uploads.ownerId, ann.personId)),
	]);
}

function refusalOf(who: Principal, { key }: Probe): number {
	if (key) return key.refusal;
	return OUTSIDE.includes(who) ? 401 : 404;
}

describe("every route", () => {
	it("is in the matrix, those on disk and those of the contract", () => {
		const named = new Set([
			...PROBES.map(({ route }) => route),
			...Object.keys(ELSEWHERE),
		]);
		const onDisk = routeFiles().flatMap(({ path, methods }) =>
			methods.map((method) => `${method} ${path}`),
		);
		expect([...named].sort()).toEqual([...new Set(onDisk)].sort());
		for (const { method, path } of CONTRACT) {
			const route = path
				.replace(/^\/api\/auth\/.*/, "/api/auth/[...nextauth]")
				.replace(/\{(\w+)\}/g, "[$1]");
			expect(named).toContain(`${method.toUpperCase()} ${route}`);
		}
		for (const test of Object.values(ELSEWHERE))
			expect(existsSync(test)).toBe(true);
	});

	it.each(
		PROBES.map((probe, at) => [`${probe.route} (${at})`, probe] as const),
	)("%s opens for who may and for nobody else", async (_, probe) => {
		const refused = PRINCIPALS.filter((who) => !probe.may.includes(who));
		const before = await stateOf(world);
		for (const who of refused) {
			const answer = await ask(who, probe, probe.ask(world));
			expect([who, answer.status]).toEqual([who, refusalOf(who, probe)]);
			expect(answer.text).not.toContain(world.secret);
			expect(answer.text).not.toContain(world.id);
		}
		expect(await stateOf(world)).toEqual(before);
		if (probe.key)
			expect((await ask("anonymous", probe, probe.key.ask(world))).status).toBe(
				200,
			);
		for (const who of probe.may) {
			const answer = await ask(who, probe, probe.ask(world));
			expect([who, answer.status < 300]).toEqual([who, true]);
			const isReal = probe.holds?.(answer.text, world, who) ?? true;
			expect([who, isReal]).toEqual([who, true]);
			if (who === "member" || who === "ann") continue;
			expect(answer.text).not.toContain(world.secret);
		}
	});

	it("says of what is forbidden exactly what it says of what is missing", async () => {
		const tried = PROBES.flatMap((probe) =>
			PRINCIPALS.filter((who) => !probe.may.includes(who)).map((who) => ({
				who,
				probe,
			})),
		);
		let compared = 0;
		for (const { who, probe } of tried) {
			if (!probe.askMissing) continue;
			// What is compared here is who may, not how often.
			resetRates();
			const forbidden = await ask(who, probe, probe.ask(world));
			const missing = await ask(who, probe, probe.askMissing(world));
			const said = (answer: typeof missing) => [
				[probe.route, who, answer.status, answer.text],
				[...answer.headers],
			];
			expect(said(missing)).toEqual(said(forbidden));
			compared++;
		}
		expect(compared).toBeGreaterThan(50);
		// Each route by each principal twice: seconds on an idle machine, and not the only thing on a busy one.
	}, 120_000);

	it("that changes something does so only from our own origin", async () => {
		const changing = PROBES.filter(
			(probe) =>
				!["GET", "HEAD"].includes(methodOf(probe)) &&
				!NO_ORIGIN.some((path) => probe.route.includes(path)),
		);
		expect(changing.length).toBeGreaterThan(7);
		const before = await stateOf(world);
		for (const probe of changing)
			for (const origin of [null, "null", "http://elsewhere.test", "x"])
				for (const who of ["ann", "member", "stranger"] as const) {
					const answer = await ask(who, probe, probe.ask(world), { origin });
					expect([probe.route, origin, answer.status]).toEqual([
						probe.route,
						origin,
						403,
					]);
				}
		expect(await stateOf(world)).toEqual(before);
	}, 120_000);

	it("that is read tells browsers and proxies to keep nothing unasked", async () => {
		for (const probe of PROBES) {
			if (!["GET", "HEAD"].includes(methodOf(probe))) continue;
			const { headers } = await ask("ann", probe, probe.ask(world));
			expect([probe.route, headers.get("cache-control")]).toEqual([
				probe.route,
				expect.stringMatching(/no-store|private, no-cache/),
			]);
		}
	});
});
