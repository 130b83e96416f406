import { eq } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { database } from "@/db/client";
import { people } from "@/db/schema/people";
import { checkCredentials } from "@/lib/auth/sign-in.server";
import { sendRequest } from "@/lib/contacts/commands.server";
import { openDirect } from "@/lib/conversations/commands.server";
import { listConversations } from "@/lib/conversations/queries.server";
import { addMembers } from "@/lib/groups/members.server";
import { guestInput } from "@/lib/guests/input";
import { saveProfile } from "@/lib/people/profile.server";
import { profileInput } from "@/lib/people/profile-input";
import { readDirectory } from "@/lib/people/queries.server";
import { directoryQuery } from "@/lib/people/search";
import { resetRates } from "@/lib/rate-limit.server";
import type { Viewer } from "@/lib/viewer";
import {
	type MadePerson,
	makeOwner,
	makePerson,
	must,
} from "@/tests/factories";
import { goIn } from "@/tests/setup/communities";
import { createdGroup, events } from "@/tests/setup/groups";
import {
	enter,
	letGuestsIn,
	makeGuest,
	nameIn,
	passTime,
	viewerNow,
} from "@/tests/setup/guests";
import { page, say, texts } from "@/tests/setup/talk";

let owner: MadePerson;
beforeAll(async () => {
	owner = await makeOwner({ displayName: "Hanna Host" });
});
beforeEach(async () => {
	resetRates();
	await letGuestsIn(owner, null);
	await letGuestsIn(owner, 8);
});

const refusal = (code: string) => ({ ok: false, problem: { code } });

describe("a guest", () => {
	it("comes into the lobby by a name alone, and the log says so", async () => {
		const ann = await makePerson();
		const ola = await makeGuest("Ola");
		await goIn(ann, ola.lobbyId);
		expect(await viewerNow(ola)).toMatchObject({
			personId: ola.personId,
			role: "guest",
		});
		const { messages } = await page(ann, ola.lobbyId);
		const joined = messages.filter(({ senderId }) => senderId === ola.personId);
		expect(events(joined)).toEqual([{ type: "joined", addedBy: null }]);
		await say(ola, ola.lobbyId, "hello from outside");
		await say(ann, ola.lobbyId, "welcome");
		expect(texts((await page(ola, ola.lobbyId)).messages)).toEqual(
			expect.arrayContaining(["hello from outside", "welcome"]),
		);
		const { conversations } = must(await listConversations(ola, { limit: 50 }));
		expect(conversations.map(({ id }) => id)).toEqual([ola.lobbyId]);
	});

	it("is marked wherever the name stands, in the reader's language", async () => {
		const ola = await makeGuest("Ola");
		const [ann, nina] = [
			await makePerson(),
			await makePerson({ language: "nb" }),
		];
		await goIn(ann, ola.lobbyId);
		await goIn(nina, ola.lobbyId);
		await say(ola, ola.lobbyId, "marked");
		expect(await nameIn(ann, ola.lobbyId, ola.personId)).toBe("Guest Ola");
		expect(await nameIn(nina, ola.lobbyId, ola.personId)).toBe("Gjest Ola");
		expect(await nameIn(nina, ola.lobbyId, ann.personId)).toBe("Somebody");
	});

	it("is let in only where the owner lets guests in, and nobody else decides that", async () => {
		const ann = await makePerson();
		await expect(letGuestsIn(ann, 1)).rejects.toThrow("not_found");
		await letGuestsIn(owner, null);
		expect(await enter("Ola")).toEqual(refusal("guests_closed"));
		await letGuestsIn(owner, 1);
		const visit = must(await enter("Ola"));
		const minutes = (visit.expiresAt.getTime() - Date.now()) / 60_000;
		expect(Math.round(minutes)).toBe(60);
	});

	it("is nobody to the directory, to contacts, to groups and to direct chats", async () => {
		const ola = await makeGuest("Ola");
		const ann = await makePerson({ displayName: "Olaug" });
		const [row] = await database()
			.select({ handle: people.handle })
			.from(people)
			.where(eq(people.id, ola.personId));
		const found = await readDirectory(
			ann,
			directoryQuery.parse({ search: "ola" }),
		);
		const ids = found.people.map(({ id }) => id);
		expect(ids).toContain(ann.personId);
		expect(ids).not.toContain(ola.personId);
		const { personId } = ola;
		expect(await openDirect(ann, { personId })).toEqual(refusal("not_found"));
		expect(await sendRequest(ann, { personId })).toEqual(refusal("not_found"));
		const { id } = await createdGroup(ann, []);
		expect(await addMembers(ann, id, { personIds: [personId] })).toEqual(
			refusal("not_found"),
		);
		const typed = { handle: row?.handle ?? "", password: "" };
		expect(await checkCredentials(typed, undefined)).toEqual(
			refusal("wrong_credentials"),
		);
	});
});

describe("a name alone", () => {
	const taken = {
		ok: false,
		problem: { code: "taken", fields: { guestName: "taken" } },
	};

	it.each([
		"Hanna Host",
		"hanna host",
		"HannaHost",
		"Hanna  Hоst",
		"Hanna Host 🌻",
		"H@nna Host".replace("@", "а"),
		"Hаnnа-Ноst",
		"Hanna\u200dHost",
		"ola.nordmann",
		"Ola Nordmann",
		"O1a Nordmann",
		"Admin",
		"Mоderator",
		"Owner!",
	])(
		"%s never stands for somebody who has an account, or for the server",
		async (name) => {
			const [known] = await database()
				.select({ id: people.id })
				.from(people)
				.where(eq(people.handle, "ola.nordmann"));
			if (!known)
				await makePerson({ handle: "ola.nordmann", displayName: "The first" });
			expect(
				guestInput.safeParse({ guestName: name, language: "en" }).success,
			).toBe(true);
			expect(await enter(name)).toEqual(taken);
			expect((await enter("Somebody Elsewhere")).ok).toBe(true);
		},
	);

	it("that somebody takes later is free for no guest from then on", async () => {
		const ann = await makePerson({ displayName: "Ann" });
		must(await enter("Borghild"));
		await letGuestsIn(owner, null);
		await letGuestsIn(owner, 8);
		must(
			await saveProfile(ann, profileInput.parse({ displayName: "Borghild" })),
		);
		expect(await enter("borghild")).toEqual(taken);
		expect((await enter("Ann")).ok).toBe(true);
	});

	it("of those who registered before there were keys is kept too", async () => {
		const old = await makePerson({ displayName: "Gamle Erik" });
		await database()
			.update(people)
			.set({ nameKey: null, handleKey: null })
			.where(eq(people.id, old.personId));
		expect(await enter("gamle erik")).toEqual(taken);
	});

	it("is one living guest's, however many come with it at once", async () => {
		const visits = await Promise.all(
			["Kari", "kari", "Kаri", "K a r i", "Kari!"].map(enter),
		);
		expect(visits.filter(({ ok }) => ok)).toHaveLength(1);
		expect(visits.filter(({ ok }) => !ok)).toEqual(Array(4).fill(taken));
		const guest = visits.flatMap((one) => (one.ok ? one.value : []))[0];
		await passTime(guest as unknown as Viewer);
		expect((await enter("Kari")).ok).toBe(true);
	});
});
