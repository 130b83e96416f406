import { describe, expect, it } from "vitest";
import { database } from "@/db/client";
import { attachments } from "@/db/schema/media";
import { blockPerson, unblockPerson } from "@/lib/contacts/blocks.server";
import { newId } from "@/lib/ids";
import { isUnheld } from "@/lib/media/commands.server";
import type { Audience } from "@/lib/people/fields";
import { readBirthdays } from "@/lib/people/fields.server";
import { saveProfile } from "@/lib/people/profile.server";
import { profileInput } from "@/lib/people/profile-input";
import { readOwnProfile, readProfile } from "@/lib/people/queries.server";
import type { Viewer } from "@/lib/viewer";
import { makePerson, must } from "@/tests/factories";
import { badInput, textOf } from "@/tests/setup/bad-input";
import { ALL, befriend, makePicture } from "@/tests/setup/profiles";
import { countQueries } from "@/tests/setup/queries";

const to = (person: Viewer) => ({ personId: person.personId });

describe("a profile", () => {
	it("takes a cover that is a photo of one's own, keeps it from the sweep, and lets it go", async () => {
		const bea = await makePerson();
		const save = (cover: string) =>
			saveProfile(bea, profileInput.parse({ displayName: "Bea", cover }));
		const cover = await makePicture(bea);
		const isHeld = async () =>
			(
				await database()
					.select({ id: attachments.id })
					.from(attachments)
					.where(isUnheld)
			).every(({ id }) => id !== cover);
		expect(await isHeld()).toBe(false);
		for (const other of [
			await makePicture(await makePerson()),
			await makePicture(bea, "profile"),
			newId(),
		])
			expect(await save(other)).toMatchObject({
				problem: { fields: { cover: "not_found" } },
			});
		must(await save(cover));
		expect(await isHeld()).toBe(true);
		must(await save("keep"));
		expect(must(await readOwnProfile(bea)).fields.cover).toBe(cover);
		must(await save("none"));
		expect(await isHeld()).toBe(false);
	});

	it("takes two queries of somebody else's, and names the country in the viewer's language", async () => {
		const ann = await makePerson();
		must(
			await saveProfile(
				ann,
				profileInput.parse({ ...ALL, audiences: { birthday: "everyone" } }),
			),
		);
		const reader = await makePerson({ language: "nb" });
		const { value, count } = await countQueries(() =>
			readProfile(reader, ann.handle),
		);
		expect(count).toBeLessThanOrEqual(2);
		expect(must(value).fields).toMatchObject({
			country: "Norge",
			birthday: "02-29",
			website: "https://ann.example.org/",
		});
	});

	it("keeps what two savings at once say apart", async () => {
		const bea = await makePerson();
		const names = ["one", "two", "three", "four"];
		await Promise.all(
			names.map(async (name) =>
				must(
					await saveProfile(
						bea,
						profileInput.parse({
							...{ displayName: name, firstName: name, lastName: name },
							...{ city: name, about: name },
						}),
					),
				),
			),
		);
		const { displayName, fields } = must(await readOwnProfile(bea));
		expect(new Set([displayName, ...Object.values(fields)]).size).toBe(1);
	});
});

describe("what comes in", () => {
	const fault = (over: object) => {
		const parsed = profileInput.safeParse({ ...ALL, ...over });
		return parsed.success ? null : parsed.error.issues[0]?.path[0];
	};

	it.each([
		["firstName", "x".repeat(101)],
		["firstName", "a\u202eb"],
		["lastName", "a\nb"],
		["phone", "call me"],
		["phone", "+"],
		["email", "not an address"],
		["website", "javascript:alert(1)"],
		["website", `https://example.org/${"x".repeat(500)}`],
		["country", "XX"],
		["country", "no"],
		["address", "x".repeat(201)],
		["about", "a\0b"],
		["cover", "nothing"],
		["city", ["Oslo"]],
		["day", 5],
		["audiences", { phone: "friends of friends" }],
		["audiences", "everyone"],
	])("is refused at %s for %j", (field, value) => {
		expect(fault({ [field]: value })).toBe(field);
		expect(fault({})).toBeNull();
	});

	it("is refused for a day that is none, and nothing is saved", async () => {
		const bea = await makePerson();
		const born = { day: "30", month: "2" };
		expect(
			await saveProfile(bea, profileInput.parse({ ...ALL, ...born })),
		).toMatchObject({ problem: { fields: { birthday: "invalid" } } });
		expect(must(await readOwnProfile(bea)).fields).toEqual({});
	});

	it("of the corpus is stored as it was typed, or refused", async () => {
		const bea = await makePerson();
		let kept = 0;
		for (const { text } of badInput<{ text: unknown }>("messages")) {
			const about = textOf(text ?? "", 1_000);
			const parsed = profileInput.safeParse({ displayName: "Bea", about });
			if (!parsed.success) continue;
			must(await saveProfile(bea, parsed.data));
			const { fields } = must(await readOwnProfile(bea));
			expect(fields.about ?? "").toBe(parsed.data.about);
			kept++;
		}
		expect(kept).toBeGreaterThan(5);
	});
});

describe("birthdays", () => {
	const NOW = Date.parse("2027-02-20T12:00Z");
	const born = async (day: string, month: string, birthday: Audience) => {
		const person = await makePerson();
		const input = { displayName: "Bea", day, month, audiences: { birthday } };
		must(await saveProfile(person, profileInput.parse(input)));
		return person;
	};

	it("are those of the coming fortnight that one may see, next first, in one query", async () => {
		const me = await makePerson();
		const friend = await born("1", "3", "friends");
		await befriend(me, friend);
		const open = await born("20", "2", "everyone");
		const leap = await born("29", "2", "everyone");
		const hidden = await born("21", "2", "self");
		const foreign = await born("21", "2", "friends");
		const late = await born("7", "3", "everyone");
		const past = await born("19", "2", "everyone");
		const blocked = await born("21", "2", "everyone");
		must(await blockPerson(me, to(blocked)));
		const read = async () => {
			const { value, count } = await countQueries(() => readBirthdays(me, NOW));
			expect(count).toBe(1);
			return value;
		};
		const mine = [friend, open, leap, hidden, foreign, late, past, blocked];
		const shown = (await read()).filter(({ id }) =>
			mine.some((one) => one.personId === id),
		);
		expect(shown.map(({ id, date }) => [id, date])).toEqual([
			[open.personId, "2027-02-20"],
			[leap.personId, "2027-02-28"],
			[friend.personId, "2027-03-01"],
		]);
		must(await unblockPerson(me, to(blocked)));
		expect((await read()).map(({ id }) => id)).toContain(blocked.personId);
		expect(await readBirthdays({ ...me, role: "guest" }, NOW)).toEqual([]);
	});
});
