import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { database } from "@/db/client";
import { registerInput } from "@/lib/auth/input";
import { createInvite } from "@/lib/auth/invites.server";
import { registerPerson } from "@/lib/auth/registration.server";
import { checkCredentials } from "@/lib/auth/sign-in.server";
import { parseInput } from "@/lib/http/parse";
import { visitFrom } from "@/lib/http/visit.server";
import { type ProblemCode, statusOf } from "@/lib/problem";
import { resetRates } from "@/lib/rate-limit.server";
import { RATES } from "@/lib/rates";
import {
	type MadePerson,
	makeOwner,
	makePerson,
	must,
} from "@/tests/factories";
import { badInput, textOf } from "@/tests/setup/bad-input";

let owner: MadePerson;
let invite: string;

/** The people the corpus takes for granted. */
const SEED = ["alice", "bob", "carol", "josé", "strasse"];

beforeAll(async () => {
	owner = await makeOwner();
	for (const handle of SEED) await makePerson({ handle });
	invite = must(await createInvite(owner, { usesMax: 100, days: 1 })).token;
});

/** Through the same schema and command as the form. */
async function register(over: Record<string, unknown>) {
	const input = parseInput(registerInput, {
		handle: `h${Math.random().toString(36).slice(2, 12)}`,
		displayName: "New Person",
		password: "a rather long phrase",
		language: "en",
		email: "",
		invite,
		...over,
	});
	return input.ok ? registerPerson(input.value) : input;
}

async function peopleCount(): Promise<number> {
	const [rows] = await database().execute(sql`select count(*) n from people`);
	return Number((rows as unknown as { n: number }[])[0]?.n);
}

async function expectRefused(
	over: Record<string, unknown>,
	field: string,
	code?: ProblemCode,
) {
	const before = await peopleCount();
	const result = await register(over);
	expect(result.ok).toBe(false);
	if (result.ok) return;
	expect(statusOf(result.problem.code)).toBeLessThan(500);
	expect(Object.keys(result.problem.fields ?? {})).toContain(field);
	if (code) expect(result.problem.fields?.[field]).toBe(code);
	expect(await peopleCount()).toBe(before);
}

type TextCase = { field: string; value: unknown; expect: string };

const FIELDS: Record<string, string> = {
	handle: "handle",
	display: "displayName",
	pw: "password",
};

describe("every user name of the corpus has its outcome", () => {
	for (const each of badInput<TextCase>("usernames")) {
		const field = FIELDS[each.field] ?? "";
		it(`${each.id}: ${each.why} → ${each.expect}`, () =>
			OUTCOMES[each.expect]?.(field, textOf(each.value)) ??
			expect.fail(`no outcome for ${each.expect}`));
	}
});

/** What must come of a name, for each word the corpus uses. */
const OUTCOMES: Record<
	string,
	(field: string, typed: string) => Promise<void>
> = {
	reject: (field, typed) => expectRefused({ [field]: typed }, field),
	taken: (field, typed) => expectRefused({ [field]: typed }, field, "taken"),
	no_lookalike: (field, typed) => expectRefused({ [field]: typed }, field),
	accept: async (field, typed) => {
		const { personId } = must(await register({ [field]: typed }));
		await expectStored(personId, field, typed);
	},
	// Refused at the field, or stored as the very text it is.
	text_only: async (field, typed) => {
		const result = await register({ [field]: typed });
		if (result.ok)
			await expectStored(result.value.personId, field, typed.trim());
		else expect(Object.keys(result.problem.fields ?? {})).toEqual([field]);
	},
};

async function expectStored(personId: string, field: string, text: string) {
	const column = sql.raw(field === "handle" ? "handle" : "display_name");
	const [rows] = await database().execute(
		sql`select ${column} stored from people where id = ${personId}`,
	);
	expect((rows as unknown as { stored: string }[])[0]?.stored).toBe(text);
}

describe("every password of the corpus has its outcome", () => {
	for (const each of badInput<TextCase>("passwords")) {
		it(`${each.id}: ${each.why} → ${each.expect}`, async () => {
			const password = textOf(each.value);
			const startedAt = performance.now();
			if (each.expect === "reject") {
				await expectRefused({ password }, "password");
				// The list of common passwords may load on the way; a hash of 2 MB would take far longer.
				if (password.length > 1_000)
					expect(performance.now() - startedAt).toBeLessThan(100);
				return;
			}
			const handle = `pw${each.id.replace(/\W/g, "")}`;
			must(await register({ handle, password }));
			must(await checkCredentials({ handle, password }, undefined));
			if (password.trim() === password) return;
			const trimmed = await checkCredentials(
				{ handle, password: password.trim() },
				undefined,
			);
			expect(trimmed).toMatchObject({
				ok: false,
				problem: { code: "wrong_credentials" },
			});
		});
	}
});

describe("registering", () => {
	it("names in many scripts pass", async () => {
		for (const handle of [
			"علی‌رضا",
			"محمد۱۲",
			"שלום",
			"đặng.văn",
			"bjørn_åge",
			"мария",
			"γιώργος",
			"王小明",
			"さくら",
			"김철수",
			"हिन्दी",
		])
			must(await register({ handle }));
	});

	it("the user name is no password", async () => {
		await expectRefused(
			{ handle: "marianne.holm", password: "Marianne.Holm" },
			"password",
			"password_common",
		);
		must(
			await register({
				handle: "marianne.holm",
				password: "Marianne.Holm keeps bees",
			}),
		);
	});

	it("an e-mail address is optional, and one that is none is refused", async () => {
		await expectRefused({ email: "not an address" }, "email", "invalid");
		must(await register({ email: "  Kari@Example.NO " }));
		const [rows] = await database().execute(
			sql`select count(*) n from people where email = 'kari@example.no'`,
		);
		expect((rows as unknown as { n: number }[])[0]?.n).toBe(1);
	});

	it("of twins who register at once one wins", async () => {
		const [first, second] = await Promise.all([
			register({ handle: "pétur" }),
			register({ handle: "petur" }),
		]);
		expect([first.ok, second.ok].sort()).toEqual([false, true]);
		const lost = first.ok ? second : first;
		expect(lost).toMatchObject({
			problem: { code: "taken", fields: { handle: "taken" } },
		});
	});
});

describe("behind one address", () => {
	const sent = new Headers({
		host: "chat.test",
		origin: "http://chat.test",
		"x-forwarded-for": "192.0.2.1",
	});
	const fill = (over: Record<string, unknown>) =>
		visitFrom(
			sent,
			{ input: registerInput, rate: "register", isCountedWhenDone: true },
			{
				handle: `h${Math.random().toString(36).slice(2, 12)}`,
				displayName: "A Pupil",
				password: "a rather long phrase",
				language: "en",
				email: "",
				invite,
				...over,
			},
			registerPerson,
		);

	it("a class registers in one lesson, each after mistyping three times", async () => {
		const register = async () => {
			for (const over of [
				{ handle: "!" },
				{ password: "password1" },
				{ handle: "alice" },
			])
				expect((await fill(over)).ok).toBe(false);
			return fill({});
		};
		const pupils = await Promise.all(Array.from({ length: 30 }, register));
		expect(pupils.map(({ ok }) => ok)).toEqual(Array(30).fill(true));
	});

	it("there is an end to accounts, and to forms", async () => {
		const made = await sendUntilSlowed({});
		expect(made).toBe(RATES.register.burst - 30);
		resetRates();
		expect(await sendUntilSlowed({ handle: "!" })).toBe(RATES.door.burst);
	});

	async function sendUntilSlowed(over: Record<string, unknown>) {
		for (let count = 0; ; count++) {
			const answer = await fill(over);
			if (!answer.ok && answer.problem.code === "rate_limited") return count;
		}
	}
});
