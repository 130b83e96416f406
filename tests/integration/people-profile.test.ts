import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { GET as getPerson } from "@/app/api/people/[handle]/route";
import { database } from "@/db/client";
import { attachments } from "@/db/schema/media";
import { people } from "@/db/schema/people";
import { parseInput } from "@/lib/http/parse";
import { newId } from "@/lib/ids";
import { saveProfile } from "@/lib/people/profile.server";
import { profileInput } from "@/lib/people/profile-input";
import { readOwnProfile, readProfile } from "@/lib/people/queries.server";
import type { Viewer } from "@/lib/viewer";
import badInput from "@/tests/data/bad-input.json";
import {
	type MadePerson,
	makePerson,
	must,
	signInCookie,
} from "@/tests/factories";

let me: MadePerson;
beforeAll(async () => {
	me = await makePerson();
});

describe("a profile", () => {
	it("is found by handle in any spelling, and nobody else's address is", async () => {
		const ann = await makePerson({ displayName: "Ann" });
		const cookie = await signInCookie(me);
		const get = (
			handle: string,
			headers: Record<string, string> = { cookie },
		) =>
			getPerson(new Request("http://localhost/api/people/x", { headers }), {
				params: Promise.resolve({ handle }),
			});
		const answer = await get(ann.handle.toUpperCase());
		expect(await answer.json()).toEqual({
			id: ann.personId,
			handle: ann.handle,
			displayName: "Ann",
			fields: {},
			audiences: null,
			photoId: null,
			relation: "none",
			isBlocked: false,
			presence: null,
			joinedOn: new Date().toISOString().slice(0, 10),
		});
		for (const nobody of ["nobody-here", "", "0", "%", "x".repeat(300), "\0"])
			expect((await get(nobody)).status).toBe(404);
		expect((await get(ann.handle, {})).status).toBe(401);
	});

	it("takes the fields of the form and no other", async () => {
		const bob = await makePerson();
		const read = async () =>
			(
				await database()
					.select()
					.from(people)
					.where(eq(people.id, bob.personId))
			)[0];
		const before = await read();
		const hostile = badInput.cases.json_bodies.find(
			(one) => one.id === "jsn-o12",
		);
		if (!hostile) throw new Error("need the case jsn-o12");
		const { json: body } = hostile.body as { json: object };
		const input = must(
			parseInput(profileInput, { about: "Hi", id: me.personId, ...body }),
		);
		must(await saveProfile(bob, input));
		expect(await read()).toEqual({
			...before,
			displayName: "Bob",
			// Follows the name: what guests' names may not meet.
			nameKey: "bob",
		});
		expect(must(await readOwnProfile(bob)).fields).toEqual({ about: "Hi" });
		expect(must(await readProfile(me, bob.handle)).fields.about).toBe("Hi");
	});

	it("takes a photo of one's own that was made for it, and no other", async () => {
		const [ann, eve] = [await makePerson(), await makePerson()];
		const photo = async (owner: Viewer, purpose: "message" | "profile") => {
			const id = newId();
			await database().insert(attachments).values({
				id,
				ownerId: owner.personId,
				purpose,
				name: "a.jpg",
				mimeType: "image/jpeg",
				sizeBytes: 1,
				width: 1,
				height: 1,
				blur: "",
				createdAt: new Date(),
			});
			return id;
		};
		const save = (value: string) =>
			saveProfile(
				ann,
				must(
					parseInput(profileInput, {
						displayName: "Ann",
						about: "",
						photo: value,
					}),
				),
			);
		const shown = async () => must(await readProfile(eve, ann.handle)).photoId;
		const mine = await photo(ann, "profile");
		for (const other of [
			await photo(eve, "profile"),
			await photo(ann, "message"),
			newId(),
		])
			expect(await save(other)).toMatchObject({
				problem: { fields: { photo: "not_found" } },
			});
		must(await save(mine));
		expect(await shown()).toBe(mine);
		must(await save("keep"));
		expect(await shown()).toBe(mine);
		must(await save("none"));
		expect(await shown()).toBeNull();
	});

	it("names the field at fault", () => {
		const fault = (value: unknown) => {
			const parsed = parseInput(profileInput, value);
			return parsed.ok ? null : parsed.problem.fields;
		};
		expect(fault({ displayName: "Zoë 🐱", about: "a\nb" })).toBeNull();
		expect(fault({ displayName: " ", about: "" })).toEqual({
			displayName: "empty",
		});
		expect(fault({ displayName: "x".repeat(81), about: "" })).toEqual({
			displayName: "too_long",
		});
		expect(fault({ displayName: "x", about: "x".repeat(1001) })).toEqual({
			about: "too_long",
		});
		expect(fault({ displayName: "x", about: "a\0b" })).toEqual({
			about: "invalid",
		});
		expect(fault({ displayName: ["x"], about: { a: 1 } })).toEqual({
			displayName: "invalid",
			about: "invalid",
		});
	});
});
