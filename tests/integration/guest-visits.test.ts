import { eq } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { database } from "@/db/client";
import { sessions } from "@/db/schema/auth";
import { members } from "@/db/schema/conversations";
import { guests } from "@/db/schema/people";
import { createInvite } from "@/lib/auth/invites.server";
import { checkCredentials } from "@/lib/auth/sign-in.server";
import { readConversation } from "@/lib/conversations/queries.server";
import { makeAccount } from "@/lib/guests/account.server";
import { endVisit, guestJob, sweepGuests } from "@/lib/guests/end.server";
import { resetRates } from "@/lib/rate-limit.server";
import type { Viewer } from "@/lib/viewer";
import {
	type MadePerson,
	makeOwner,
	makePerson,
	must,
} from "@/tests/factories";
import { goIn } from "@/tests/setup/communities";
import { events } from "@/tests/setup/groups";
import {
	enter,
	letGuestsIn,
	makeGuest,
	nameIn,
	passTime,
	viewerNow,
} from "@/tests/setup/guests";
import { Listener } from "@/tests/setup/listener";
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
const rowsOf = async ({ personId }: Viewer) => ({
	sessions: await database()
		.select()
		.from(sessions)
		.where(eq(sessions.personId, personId)),
	seats: await database()
		.select()
		.from(members)
		.where(eq(members.personId, personId)),
	visit: await database()
		.select()
		.from(guests)
		.where(eq(guests.personId, personId)),
});
const account = (handle: string, invite?: string) => ({
	...{ handle, displayName: "Ola Ek", password: "Kitchen window 42" },
	...{ language: "en" as const, email: null, invite },
});

describe("a visit", () => {
	it("is over on the moment, before anybody has swept up", async () => {
		const ola = await makeGuest("Ola");
		expect(await viewerNow(ola)).not.toBeNull();
		await passTime(ola);
		expect(await viewerNow(ola)).toBeNull();
		expect((await rowsOf(ola)).visit).toHaveLength(1);
	});

	it("ends for a socket that listens on, and what was said stays with the mark", async () => {
		const ann = await makePerson();
		const ola = await makeGuest("Ola");
		await goIn(ann, ola.lobbyId);
		await say(ola, ola.lobbyId, "my last words");
		const socket = await Listener.open();
		const { channel } = must(await readConversation(ola, ola.lobbyId));
		expect(await socket.join(ola, channel)).toBe(true);
		await say(ann, ola.lobbyId, "heard");
		await socket.next("message.created");
		await passTime(ola);
		await sweepGuests();
		await socket.next("channel.moved");
		expect(await nameIn(ann, ola.lobbyId, ola.personId)).toBe("Guest Ola");
		const other = await Listener.open();
		const present = must(await readConversation(ann, ola.lobbyId)).channel;
		expect(present).not.toBe(channel);
		expect(await other.join(ann, present)).toBe(true);
		await say(ann, ola.lobbyId, "unheard");
		await other.next("message.created");
		const heard = JSON.stringify(socket.all("message.created"));
		expect(heard).toContain("heard");
		expect(heard).not.toContain("unheard");
		expect(await socket.join(ola, present)).toBe(false);
		await Promise.all([socket.end(), other.end()]);

		expect(await rowsOf(ola)).toEqual({ sessions: [], seats: [], visit: [] });
		const { messages } = await page(ann, ola.lobbyId);
		expect(texts(messages)).toContain("my last words");
		const left = messages.filter(({ senderId }) => senderId === ola.personId);
		expect(events(left).at(-1)).toEqual({ type: "left" });
	});

	it("is ended by the job at its time, and by signing out", async () => {
		const [ola, kari, per] = [
			await makeGuest("Ola"),
			await makeGuest("Kari"),
			await makeGuest("Per"),
		];
		const endsAt = new Date(Date.now() + 300);
		await database()
			.update(guests)
			.set({ expiresAt: endsAt })
			.where(eq(guests.personId, ola.personId));
		await guestJob.run();
		expect((await rowsOf(ola)).sessions).toHaveLength(1);
		await expect
			.poll(() => rowsOf(ola), { timeout: 5_000 })
			.toEqual({ sessions: [], seats: [], visit: [] });
		expect(Date.now()).toBeGreaterThanOrEqual(endsAt.getTime());
		must(await endVisit(kari));
		expect(await viewerNow(kari)).toBeNull();
		expect(await viewerNow(per)).not.toBeNull();
	});

	it("ends when the owner closes the door, also for who comes in that moment", async () => {
		const ola = await makeGuest("Ola");
		const [entered] = await Promise.all([
			enter("Kari"),
			letGuestsIn(owner, null),
		]);
		expect(await viewerNow(ola)).toBeNull();
		await sweepGuests();
		expect(await database().select().from(guests)).toEqual([]);
		if (!entered.ok) expect(entered).toEqual(refusal("guests_closed"));
		expect(await enter("Per")).toEqual(refusal("guests_closed"));
	});
});

describe("a guest who stays", () => {
	it("is the same person with an account, without the mark, and the visit's cookie is dead", async () => {
		const ann = await makePerson();
		const ola = await makeGuest("Ola");
		await goIn(ann, ola.lobbyId);
		await say(ola, ola.lobbyId, "written as a guest");
		const before = must(await readConversation(ola, ola.lobbyId)).channel;
		const { token } = must(await createInvite(owner, { usesMax: 1, days: 1 }));
		expect(must(await makeAccount(ola, account("ola.ek", token)))).toEqual({
			personId: ola.personId,
		});
		expect(await viewerNow(ola)).toBeNull();
		expect(must(await readConversation(ann, ola.lobbyId)).channel).not.toBe(
			before,
		);
		const signedIn = must(
			await checkCredentials(
				{ handle: "ola.ek", password: "Kitchen window 42" },
				undefined,
			),
		);
		expect(signedIn.personId).toBe(ola.personId);
		const { messages } = await page(ann, ola.lobbyId);
		const own = messages.filter(({ senderId }) => senderId === ola.personId);
		expect(texts(own)).toContain("written as a guest");
		expect(await nameIn(ann, ola.lobbyId, ola.personId)).toBe("Ola Ek");
		const [seat] = (await rowsOf(ola)).seats;
		expect(seat?.conversationId).toBe(ola.lobbyId);
		await sweepGuests();
		expect((await rowsOf(ola)).seats).toHaveLength(1);
	});

	it("comes by the door that everybody comes by, in time, once", async () => {
		const ola = await makeGuest("Ola");
		expect(await makeAccount(ola, account("ola.en"))).toEqual(
			refusal("invites_only"),
		);
		expect(await makeAccount(ola, account("ola.en", "x"))).toEqual(
			refusal("invite_invalid"),
		);
		const { token } = must(await createInvite(owner, { usesMax: 2, days: 1 }));
		const ann = await makePerson();
		expect(await makeAccount(ola, account(ann.handle, token))).toMatchObject({
			problem: { code: "taken" },
		});
		expect(await makeAccount(ann, account("ann.two", token))).toEqual(
			refusal("not_found"),
		);
		const late = await makeGuest("Late");
		await passTime(late);
		expect(await makeAccount(late, account("late.one", token))).toEqual(
			refusal("not_found"),
		);
		const twice = await Promise.all(
			["ola.to", "ola.tre"].map((handle) =>
				makeAccount(ola, account(handle, token)),
			),
		);
		expect(twice.filter(({ ok }) => ok)).toHaveLength(1);
		expect((await rowsOf(ola)).visit).toEqual([]);
	});
});
