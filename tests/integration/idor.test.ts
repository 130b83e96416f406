import { existsSync } from "node:fs";
import { eq } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { database } from "@/db/client";
import { conversations } from "@/db/schema/conversations";
import { people } from "@/db/schema/people";
import { endAllSessions } from "@/lib/auth/commands.server";
import { createInvite, revokeInvite } from "@/lib/auth/invites.server";
import { sendRequest } from "@/lib/contacts/commands.server";
import { readContacts } from "@/lib/contacts/queries.server";
import { listConversations } from "@/lib/conversations/queries.server";
import { newId } from "@/lib/ids";
import { resetRates } from "@/lib/rate-limit.server";
import { authorizeChannels } from "@/lib/realtime/authorize.server";
import {
	activeChannel,
	conversationChannel,
	personChannel,
	typingChannel,
} from "@/lib/realtime/channels";
import { searchInput } from "@/lib/search/input";
import { searchMessages } from "@/lib/search/queries.server";
import { changeServer } from "@/lib/settings/commands.server";
import type { Viewer } from "@/lib/viewer";
import { type MadePerson, makePerson, must } from "@/tests/factories";
import { badInput } from "@/tests/setup/bad-input";
import type { MadeGuest } from "@/tests/setup/guests";
import { Listener } from "@/tests/setup/listener";
import {
	makeWorld,
	PRINCIPALS,
	type Principal,
	type World,
} from "@/tests/setup/principals";
import { reachForLetter, reachForPost } from "@/tests/setup/reach";
import { callRoute, routeFiles } from "@/tests/setup/routes";
import { makePair, open, say } from "@/tests/setup/talk";

let world: World;
beforeAll(async () => {
	world = await makeWorld();
});
beforeEach(resetRates);

const who = (name: Principal) => world.people[name] as MadePerson;
const get = async (viewer: Viewer | null, path: string) =>
	(await callRoute(viewer, { method: "GET", path })).status;
const log = (rest = "") => `/api/conversations/${world.id}/messages${rest}`;

async function signedFor(
	viewer: Viewer,
	...channels: string[]
): Promise<string[]> {
	const asked = { socketId: "1.1", channels };
	return Object.keys(must(await authorizeChannels(viewer, asked)).channels);
}

async function generationOf(id: string): Promise<number> {
	const [row] = await database()
		.select({ generation: conversations.generation })
		.from(conversations)
		.where(eq(conversations.id, id));
	return row?.generation ?? 0;
}

async function generationOfPerson({ personId }: Viewer): Promise<number> {
	const [row] = await database()
		.select({ generation: people.channelGeneration })
		.from(people)
		.where(eq(people.id, personId));
	return row?.generation ?? 0;
}

/** What the corpus asks, as far as the thing it asks about exists. */
const NOW: Record<string, () => Promise<void>> = {
	"idr-o01": async () => {
		expect(await get(who("stranger"), log())).toBe(404);
		expect(await get(who("member"), log())).toBe(200);
	},
	"idr-o02": async () => {
		expect(await get(who("former"), log())).toBe(404);
		expect(await get(who("former"), log("?since=0"))).toBe(404);
		expect(await get(who("member"), log("?since=0"))).toBe(200);
	},
	"idr-o03": async () => {
		const name = conversationChannel(world.id, await generationOf(world.id));
		expect(await signedFor(who("former"), name)).toEqual([]);
		expect(await signedFor(who("member"), name)).toEqual([name]);
	},
	"idr-o04": async () => {
		const { ann, bob, id } = await makePair();
		const socket = await Listener.open();
		await socket.join(bob, conversationChannel(id, 1));
		await say(ann, id, "one");
		await socket.next("message.created");
		await endAllSessions(bob.personId);
		await socket.next("channel.moved");
		const other = await Listener.open();
		await other.join(ann, conversationChannel(id, 2));
		await say(ann, id, "two");
		await other.next("message.created");
		expect(socket.all("message.created")).toHaveLength(1);
		await Promise.all([socket.end(), other.end()]);
	},
	"idr-o05": async () => {
		for (const size of ["", "?size=thumbnail"]) {
			const path = `/api/media/${world.sentId}${size}`;
			expect(await get(null, path)).toBe(401);
			expect(await get(who("stranger"), path)).toBe(404);
			expect(await get(who("member"), path)).toBe(200);
		}
	},
	"idr-o08": async () => {
		const [blocked, ann] = [who("blocked"), world.ann];
		const { id } = await open(blocked, ann);
		await say(blocked, id, "let me in");
		must(await sendRequest(blocked, { personId: ann.personId }));
		const listed = must(await listConversations(ann, { limit: 50 }));
		expect(listed.conversations.map((each) => each.id)).not.toContain(id);
		expect((await readContacts(ann)).received).toEqual([]);
		expect((await readContacts(blocked)).sent.map((each) => each.id)).toEqual([
			ann.personId,
		]);
	},
	"idr-o09": async () => {
		const guest = who("guest");
		const profile = `/api/people/${world.ann.handle}`;
		const lists = ["/api/people", "/api/contacts", "/api/search?q=plum"];
		for (const path of [...lists, profile, log()]) {
			const statuses = [await get(guest, path), await get(who("member"), path)];
			expect([path, ...statuses]).toEqual([path, 404, 200]);
		}
		const { lobbyId } = guest as MadeGuest;
		const inLobby = `/api/conversations/${lobbyId}/messages`;
		expect(await get(guest, inLobby)).toBe(200);
		expect(await get(who("lateGuest"), inLobby)).toBe(401);
	},
	"idr-o10": async () => {
		const hitsOf = async (viewer: Viewer) =>
			must(await searchMessages(viewer, searchInput.parse({ q: world.secret })))
				.hits.length;
		for (const name of ["stranger", "friend", "blocked", "former"] as const)
			expect([name, await hitsOf(who(name))]).toEqual([name, 0]);
		expect(await hitsOf(who("member"))).toBe(1);
	},
	"idr-o11": () => reachForLetter(world),
	"idr-o12": () => reachForPost(world),
	"idr-o13": async () => {
		const registration = "open" as const;
		const setting = { serverName: "Mine", registration, guestHours: null };
		const refusal = { ok: false, problem: { code: "not_found" } };
		const once = { usesMax: 1, days: 1 };
		const invite = must(await createInvite(who("owner"), once));
		expect(await changeServer(who("member"), setting)).toEqual(refusal);
		expect(await revokeInvite(who("member"), invite.id)).toEqual(refusal);
		must(await changeServer(who("owner"), setting));
		must(await revokeInvite(who("owner"), invite.id));
	},
	"idr-o14": async () => {
		for (const path of ["/api/me", "/api/conversations", log()]) {
			const statuses = [
				await get(who("ended"), path),
				await get(who("member"), path),
			];
			expect(statuses).toEqual([401, 200]);
		}
	},
};

/** What cannot be asked before the thing exists: the test fails when one of these comes to be, and must then be asked. */
const LATER: Record<string, { what: string; path: string }> = {
	"idr-o06": { what: "editing and deleting", path: "app/api/messages" },
	"idr-o07": {
		what: "roles in groups",
		path: "app/api/conversations/[id]/members",
	},
};

describe("reaching for what is another's", () => {
	it.each(badInput("idor").map((each) => [each.id, each.why] as const))(
		"%s: %s",
		async (id) => {
			const later = LATER[id];
			if (!later) return NOW[id]?.() ?? expect.unreachable(id);
			expect([later.what, existsSync(later.path)]).toEqual([later.what, false]);
		},
	);

	it("writes nothing that a request adds of its own to what it may say", async () => {
		const bob = await makePerson();
		const opened = await callRoute(who("stranger"), {
			method: "POST",
			path: "/api/conversations",
			body: {
				personId: bob.personId,
				kind: "group",
				request: "none",
				requestedBy: bob.personId,
			},
		});
		expect(JSON.parse(opened.text)).toMatchObject({ kind: "direct" });
		const { id } = JSON.parse(opened.text);
		const sent = await callRoute(who("stranger"), {
			method: "POST",
			path: `/api/conversations/${id}/messages`,
			body: {
				clientId: newId(),
				text: "hei",
				senderId: bob.personId,
				sequence: 99,
				isWithheld: true,
				createdAt: "2001-01-01T00:00:00Z",
			},
		});
		expect(JSON.parse(sent.text)).toMatchObject({
			senderId: who("stranger").personId,
			sequence: 1,
			createdAt: expect.not.stringContaining("2001"),
		});
		const { conversations: heard } = must(
			await listConversations(bob, { limit: 9 }),
		);
		expect(heard).toMatchObject([{ request: "received" }]);
	});

	it("finds no route that names a person by anything but who is signed in", () => {
		for (const { path } of routeFiles())
			expect(path).not.toMatch(/people\/\[(?!handle)/);
	});
});

describe("a signature for a channel", () => {
	it("is for members, of the present generation, of exactly our names", async () => {
		const now = await generationOf(world.id);
		const hear = conversationChannel(world.id, now);
		const type = typingChannel(world.id, now);
		for (const name of PRINCIPALS) {
			if (name === "anonymous") continue;
			const isIn = name === "member" || name === "ann" || name === "ended";
			// An ended session is refused at the door, before this is asked.
			expect([name, await signedFor(who(name), hear, type)]).toEqual([
				name,
				isIn ? [hear, type] : [],
			]);
		}
		expect(now).toBeGreaterThan(1);
		const dead = [0, now - 1, now + 1].flatMap((generation) => [
			conversationChannel(world.id, generation),
			typingChannel(world.id, generation),
		]);
		expect(await signedFor(world.ann, ...dead)).toEqual([]);
	});

	it("of a person is for that person alone, in the present generation", async () => {
		const { ann } = world;
		const now = await generationOfPerson(ann);
		const own = [
			personChannel(ann.personId, now),
			activeChannel(ann.personId, now),
		];
		expect(await signedFor(ann, ...own)).toEqual(own);
		const dead = [
			personChannel(ann.personId, now + 1),
			activeChannel(ann.personId, 0),
		];
		expect(await signedFor(ann, ...dead)).toEqual([]);
		for (const name of ["friend", "member", "owner", "blocked"] as const)
			expect(await signedFor(who(name), ...own)).toEqual([]);
	});

	it("is not for names that only look like ours", async () => {
		const now = await generationOf(world.id);
		const good = conversationChannel(world.id, now);
		const bad = [
			"",
			` ${good}`,
			`${good} `,
			`${good}\n`,
			`${good}\0`,
			`${good}-active`,
			good.toUpperCase(),
			good.replace(world.id, world.id.toUpperCase()),
			good.replace("private-", "public-"),
			good.replace("private-", "private-encrypted-"),
			good.replace("private-", "private-cache-"),
			good.replace("private-", ""),
			good.replace(/-(\d+)$/, "-0$1"),
			good.replace(/-(\d+)$/, "-+$1"),
			good.replace(/-(\d+)$/, "-$1.0"),
			good.replace("conversation", "conversation-conversation"),
			`presence-person-${world.ann.personId}-1`,
			`presence-conversation-${world.id}-${now}`,
			`#server-to-user-${world.ann.sessionId}`,
			`${good},${typingChannel(world.id, now)}`,
			"__proto__",
		];
		expect(await signedFor(world.ann, good, ...bad)).toEqual([good]);
	});
});
