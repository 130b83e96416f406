import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { database } from "@/db/client";
import { userNames } from "@/db/schema/account";
import { serverSettings } from "@/db/schema/auth";
import { people } from "@/db/schema/people";
import { refusable } from "@/db/tx";
import { registerPerson } from "@/lib/auth/registration.server";
import { checkCredentials } from "@/lib/auth/sign-in.server";
import { HANDLE_CHANGES_MAX } from "@/lib/limits";
import { createPerson } from "@/lib/people/commands.server";
import {
	changeHandle,
	freeNames,
	keptNamesOf,
	presentHandleOf,
} from "@/lib/people/names.server";
import { readProfile } from "@/lib/people/queries.server";
import { makeOwner, makePerson, must, PASSWORD } from "@/tests/factories";

let count = 0;
const fresh = (name = "kari") =>
	`${name}${(count++).toString(36)}${Date.now().toString(36).replace(/[01]/g, "x")}`;

const register = (handle: string) =>
	registerPerson({
		handle,
		displayName: "Somebody",
		password: PASSWORD,
		language: "en",
		email: null,
	});

beforeAll(async () => {
	await makeOwner();
	await database().update(serverSettings).set({ registration: "open" });
});

describe("a user name that is changed", () => {
	it("is the person's at once, for signing in and for their page", async () => {
		const ann = await makePerson({ handle: fresh() });
		const to = fresh();
		must(await changeHandle(ann, { handle: to }));
		const typed = { handle: to, password: PASSWORD };
		expect(must(await checkCredentials(typed, undefined)).personId).toBe(
			ann.personId,
		);
		expect(must(await readProfile(ann, to)).id).toBe(ann.personId);
		expect((await readProfile(ann, ann.handle)).ok).toBe(false);
		expect(await presentHandleOf(ann.handle)).toBe(to);
		expect(await presentHandleOf(to)).toBeNull();
	});

	it("keeps the old one from everybody else, look-alikes too, and others are free", async () => {
		const ann = await makePerson({ handle: fresh("jose") });
		const bob = await makePerson();
		must(await changeHandle(ann, { handle: fresh() }));
		const twin = ann.handle.replace("jose", "josé");
		for (const name of [ann.handle, twin]) {
			const taken = { ok: false, problem: { code: "taken" } };
			expect(await register(name)).toMatchObject(taken);
			expect(await changeHandle(bob, { handle: name })).toMatchObject(taken);
		}
		must(await register(fresh("jose")));
		must(await changeHandle(bob, { handle: fresh("jose") }));
	});

	it("can be taken back, and the newer one is kept in its turn", async () => {
		const ann = await makePerson({ handle: fresh() });
		const second = fresh();
		must(await changeHandle(ann, { handle: second }));
		expect((await keptNamesOf(ann)).map(({ handle }) => handle)).toEqual([
			ann.handle,
		]);
		must(await changeHandle(ann, { handle: ann.handle }));
		expect((await keptNamesOf(ann)).map(({ handle }) => handle)).toEqual([
			second,
		]);
		expect((await register(second)).ok).toBe(false);
	});

	it("is free for others once its time is over, swept or not", async () => {
		const ann = await makePerson({ handle: fresh() });
		const bob = await makePerson({ handle: fresh() });
		must(await changeHandle(ann, { handle: fresh() }));
		must(await changeHandle(bob, { handle: fresh() }));
		const over = { keptUntil: new Date(Date.now() - 1_000) };
		for (const { handle } of [ann, bob])
			await database()
				.update(userNames)
				.set(over)
				.where(eq(userNames.handle, handle));
		expect(await presentHandleOf(ann.handle)).toBeNull();
		must(await register(ann.handle));
		await freeNames();
		expect(
			await database()
				.select()
				.from(userNames)
				.where(eq(userNames.handle, bob.handle)),
		).toEqual([]);
		must(await register(bob.handle));
	});

	it("is refused when it is reserved, taken, or one of too many", async () => {
		const ann = await makePerson({ handle: fresh() });
		const bob = await makePerson({ handle: fresh() });
		expect(await changeHandle(ann, { handle: "admin" })).toMatchObject({
			problem: { code: "handle_reserved" },
		});
		expect(await changeHandle(ann, { handle: bob.handle })).toMatchObject({
			problem: { code: "taken" },
		});
		expect(must(await changeHandle(ann, { handle: ann.handle }))).toEqual({
			from: null,
		});
		for (let n = 0; n < HANDLE_CHANGES_MAX; n++)
			must(await changeHandle(ann, { handle: fresh() }));
		expect(await changeHandle(ann, { handle: fresh() })).toMatchObject({
			problem: { code: "too_many" },
		});
		must(await changeHandle(ann, { handle: ann.handle }));
	});

	it("goes to one of those who want it in the same moment", async () => {
		const ann = await makePerson({ handle: fresh() });
		const others = await Promise.all(
			Array.from({ length: 4 }, () => makePerson()),
		);
		const wanted = fresh();
		const results = await Promise.all([
			...others.map((one) => changeHandle(one, { handle: wanted })),
			refusable((tx) =>
				createPerson(tx, {
					handle: wanted,
					displayName: "New",
					email: null,
					language: "en",
					passwordHash: "",
					role: "member",
				}),
			),
			// The name that is just being given up is nobody's in between.
			changeHandle(ann, { handle: fresh() }),
			register(ann.handle),
		]);
		const won = results.slice(0, 5).filter((one) => one.ok);
		expect(won).toHaveLength(1);
		expect(results[5]?.ok).toBe(true);
		expect(results[6]?.ok).toBe(false);
		const rows = await database()
			.select()
			.from(people)
			.where(eq(people.handle, wanted));
		expect(rows).toHaveLength(1);
	});
});
