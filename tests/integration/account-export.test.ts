import { eq } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { database } from "@/db/client";
import { people } from "@/db/schema/people";
import { changePassword } from "@/lib/auth/commands.server";
import {
	EXPORT_COOKIE,
	HALF_SECONDS,
	halfCookie,
} from "@/lib/auth/half.server";
import { resetRates } from "@/lib/rate-limit.server";
import { RATES } from "@/lib/rates";
import {
	type MadePerson,
	makeOwner,
	makePerson,
	must,
	PASSWORD,
	signInCookie,
} from "@/tests/factories";
import { callRoute } from "@/tests/setup/routes";

beforeAll(async () => {
	await makeOwner();
});
beforeEach(resetRates);

/** What the browser of somebody holds who has just given their password. */
async function proof(
	person: MadePerson,
	nowMs = Date.now(),
	purpose: "export" | "return" = "export",
): Promise<string> {
	const [row] = await database()
		.select({ passwordHash: people.passwordHash })
		.from(people)
		.where(eq(people.id, person.personId));
	const { personId } = person;
	const passwordHash = row?.passwordHash ?? "";
	return halfCookie({ personId, passwordHash }, nowMs, purpose);
}

async function fetchData(person: MadePerson | null, given: string | null) {
	const session = person ? await signInCookie(person) : "";
	const cookie = given ? `${session}; ${EXPORT_COOKIE}=${given}` : session;
	return callRoute(null, {
		method: "GET",
		path: "/api/account/export",
		headers: { cookie },
	});
}

describe("the door of an export", () => {
	it("opens to a session with its password just given, and again when that is over", async () => {
		const ann = await makePerson();
		const given = await proof(ann);
		for (let n = 0; n < 2; n++) {
			const answer = await fetchData(ann, given);
			expect(answer.status).toBe(200);
			expect(answer.headers.get("content-type")).toBe("application/zip");
			expect(answer.headers.get("cache-control")).toBe("no-store");
			expect(answer.text).toContain(ann.handle);
		}
	});

	it("stays shut to one of the two alone, to another's, and to what is old", async () => {
		const [ann, bob] = [await makePerson(), await makePerson()];
		const given = await proof(ann);
		const refused = [
			[null, given],
			[ann, null],
			[bob, given],
			[ann, await proof(ann, Date.now() - HALF_SECONDS * 1_001)],
			[ann, await proof(ann, Date.now(), "return")],
		] as const;
		for (const [person, shown] of refused)
			expect((await fetchData(person, shown)).status).toBe(401);
		const password = "Another window 43";
		must(await changePassword(ann, { current: PASSWORD, password }));
		expect((await fetchData(ann, given)).status).toBe(401);
		expect((await fetchData(ann, await proof(ann))).status).toBe(200);
	});

	it("lets a person through so often and no more", async () => {
		const ann = await makePerson();
		const given = await proof(ann);
		for (let n = 0; n < RATES.export.burst; n++)
			expect((await fetchData(ann, given)).status).toBe(200);
		expect((await fetchData(ann, given)).status).toBe(429);
	});
});
