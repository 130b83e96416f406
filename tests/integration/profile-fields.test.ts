import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { database } from "@/db/client";
import { people } from "@/db/schema/people";
import { profileFields } from "@/db/schema/profile";
import { blockPerson } from "@/lib/contacts/blocks.server";
import { removeFriend, sendRequest } from "@/lib/contacts/commands.server";
import { accessMedia } from "@/lib/media/access.server";
import {
	AUDIENCE_AT_FIRST,
	AUDIENCES,
	type Audience,
	FIELDS,
	type Field,
} from "@/lib/people/fields";
import { readFields } from "@/lib/people/fields.server";
import { saveProfile } from "@/lib/people/profile.server";
import { profileInput } from "@/lib/people/profile-input";
import { readOwnProfile, readProfile } from "@/lib/people/queries.server";
import type { Viewer } from "@/lib/viewer";
import {
	type MadePerson,
	makeOwner,
	makePerson,
	must,
} from "@/tests/factories";
import { letGuestsIn, makeGuest } from "@/tests/setup/guests";
import { ALL, befriend, makePicture } from "@/tests/setup/profiles";
import { callRoute } from "@/tests/setup/routes";

const to = (person: Viewer) => ({ personId: person.personId });

const toAll = (audience: Audience) =>
	Object.fromEntries(FIELDS.map((field) => [field, audience]));

/** Saves a profile with every field told to one audience. */
async function tell(person: Viewer, audience: Audience): Promise<string> {
	const cover = await makePicture(person);
	must(
		await saveProfile(
			person,
			profileInput.parse({ ...ALL, cover, audiences: toAll(audience) }),
		),
	);
	return cover;
}

type Who =
	| "self"
	| "friend"
	| "stranger"
	| "asked"
	| "former"
	| "blocker"
	| "blocked"
	| "owner"
	| "moderator"
	| "guest";

let ann: MadePerson;
const viewers = {} as Record<Who, Viewer>;
beforeAll(async () => {
	const owner = await makeOwner();
	await letGuestsIn(owner);
	ann = await makePerson({ displayName: "Ann" });
	const [friend, stranger, asked, former, blocker, blocked, moderator] =
		await Promise.all(Array.from({ length: 7 }, () => makePerson()));
	if (!friend || !stranger || !asked || !former) throw new Error("need them");
	if (!blocker || !blocked || !moderator) throw new Error("need them all");
	await befriend(ann, friend);
	await befriend(former, ann);
	must(await removeFriend(former, to(ann)));
	must(await sendRequest(asked, to(ann)));
	// Both were friends: a block must take back what friendship gave.
	await befriend(ann, blocker);
	must(await blockPerson(blocker, to(ann)));
	await befriend(ann, blocked);
	must(await blockPerson(ann, to(blocked)));
	await database()
		.update(people)
		.set({ role: "moderator" })
		.where(eq(people.id, moderator.personId));
	const guest = await makeGuest("Gerd");
	Object.assign(viewers, { friend, stranger, asked, former, blocker, blocked });
	Object.assign(viewers, { self: ann, owner, guest });
	viewers.moderator = { ...moderator, role: "moderator" };
});

/** Who sees a field of each audience; everybody else sees nothing of it. */
const SEES: Record<Audience, Who[]> = {
	everyone: [
		...(["self", "friend", "stranger", "asked", "former"] as const),
		// They cannot tell that they are blocked: they see what strangers see.
		...(["blocked", "owner", "moderator"] as const),
	],
	friends: ["self", "friend"],
	self: ["self"],
};

describe.each(AUDIENCES)("what is told to %s", (audience) => {
	let cover: string;
	beforeAll(async () => {
		cover = await tell(ann, audience);
	});

	const everybody: Who[] = [
		...(["self", "friend", "stranger", "asked", "former"] as const),
		...(["blocker", "blocked", "owner", "moderator", "guest"] as const),
	];
	it.each(everybody)(
		"is read by %s as it should be, field by field",
		async (who) => {
			const viewer = viewers[who];
			const maySee = SEES[audience].includes(who);
			const fields = await readFields(viewer, ann.personId);
			for (const field of FIELDS) expect(field in fields, field).toBe(maySee);
			const page = must(await readProfile(viewer, ann.handle));
			expect(Object.keys(page.fields).sort()).toEqual(
				maySee ? [...FIELDS].sort() : [],
			);
			expect(page.audiences === null).toBe(who !== "self");
			const picture = await accessMedia(viewer, cover);
			expect(picture.ok).toBe(maySee);
		},
	);

	it("is in no answer of the API to who may not see it", async () => {
		for (const who of ["friend", "stranger", "blocker", "guest"] as const) {
			const answer = await callRoute(viewers[who], {
				method: "GET",
				path: `/api/people/${ann.handle}`,
			});
			const { text } = answer;
			const maySee = SEES[audience].includes(who);
			for (const secret of ["Storgata", "22 22", "Anna", "1992", "02-29"])
				expect(text.includes(secret), `${who}: ${secret}`).toBe(maySee);
		}
		const nobody = await callRoute(null, {
			method: "GET",
			path: `/api/people/${ann.handle}`,
		});
		expect(nobody.status).toBe(401);
	});
});

describe("audiences of one's own", () => {
	it("each hold for their field alone", async () => {
		const audiences = Object.fromEntries(
			FIELDS.map((field, index) => [field, AUDIENCES[index % 3]]),
		) as Record<Field, Audience>;
		const bea = await makePerson();
		const friend = await makePerson();
		await befriend(bea, friend);
		const cover = await makePicture(bea);
		must(
			await saveProfile(bea, profileInput.parse({ ...ALL, cover, audiences })),
		);
		// A year is for no more people than its day.
		const expected = { ...audiences, birthYear: "friends" as const };
		expect(audiences.birthday).toBe("everyone");
		expect(audiences.birthYear).toBe("friends");
		const seen = async (viewer: Viewer) =>
			Object.keys(must(await readProfile(viewer, bea.handle)).fields).sort();
		const told = (...to: Audience[]) =>
			FIELDS.filter((field) => to.includes(expected[field])).sort();
		expect(await seen(friend)).toEqual(told("everyone", "friends"));
		expect(await seen(viewers.stranger)).toEqual(told("everyone"));
		expect(must(await readProfile(bea, bea.handle)).audiences).toEqual(
			expected,
		);
	});

	it("begin with contact details and birthday for oneself", async () => {
		const bea = await makePerson();
		must(await saveProfile(bea, profileInput.parse(ALL)));
		const { audiences } = must(await readOwnProfile(bea));
		expect(audiences).toEqual({ ...AUDIENCE_AT_FIRST, cover: undefined });
		const { fields } = must(await readProfile(viewers.stranger, bea.handle));
		expect(Object.keys(fields).sort()).toEqual([
			"about",
			"city",
			"country",
			"firstName",
			"lastName",
			"pronouns",
			"website",
		]);
	});

	it("never let the year go further than the day", async () => {
		const bea = await makePerson();
		const audiences = { birthday: "friends", birthYear: "everyone" };
		must(await saveProfile(bea, profileInput.parse({ ...ALL, audiences })));
		const { fields } = must(await readProfile(viewers.stranger, bea.handle));
		expect(fields.birthYear).toBeUndefined();
		expect(must(await readOwnProfile(bea)).fields.birthYear).toBe("1992");
	});

	it("change at once, and what is emptied is gone", async () => {
		const bea = await makePerson();
		const save = (over: object) =>
			saveProfile(bea, profileInput.parse({ displayName: "Bea", ...over }));
		const phone = async () =>
			must(await readProfile(viewers.stranger, bea.handle)).fields.phone;
		must(await save({ phone: "12345", audiences: { phone: "everyone" } }));
		expect(await phone()).toBe("12345");
		must(await save({ phone: "12345", audiences: { phone: "friends" } }));
		expect(await phone()).toBeUndefined();
		must(await save({ phone: "" }));
		const rows = await database()
			.select()
			.from(profileFields)
			.where(eq(profileFields.personId, bea.personId));
		expect(rows).toEqual([]);
	});
});
