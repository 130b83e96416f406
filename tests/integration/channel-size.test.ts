import { eq, max, sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { database } from "@/db/client";
import { conversations, members } from "@/db/schema/conversations";
import { enter, leaveChannel } from "@/lib/communities/enter.server";
import { stepCommunityMember } from "@/lib/communities/members.server";
import { listChannelMembers } from "@/lib/communities/people.server";
import {
	listConversations,
	readConversation,
} from "@/lib/conversations/queries.server";
import { setLifetime } from "@/lib/groups/lifetime.server";
import { expireMessages } from "@/lib/messages/expiry.server";
import { conversationChannel } from "@/lib/realtime/channels";
import type { Viewer } from "@/lib/viewer";
import { makePerson, must } from "@/tests/factories";
import { codeOf } from "@/tests/setup/changes";
import { goIn, madeCommunity, makeCrowd } from "@/tests/setup/communities";
import { events } from "@/tests/setup/groups";
import { Listener } from "@/tests/setup/listener";
import { countQueries } from "@/tests/setup/queries";
import { page, say, texts } from "@/tests/setup/talk";

const CROWD = 9_990;

let ann: Viewer;
let hall: { id: string; channelId: string };
let nook: { id: string; channelId: string };
beforeAll(async () => {
	ann = await makePerson();
	nook = await madeCommunity(ann, { isPublic: true });
	hall = await madeCommunity(ann, { isPublic: true });
	const crowd = await makeCrowd(CROWD);
	const conversationId = hall.channelId;
	for (let at = 0; at < crowd.length; at += 1_000)
		await database()
			.insert(members)
			.values(
				crowd.slice(at, at + 1_000).map((personId) => ({
					conversationId,
					personId,
					joinedAt: new Date(),
				})),
			);
	await database()
		.update(conversations)
		.set({ memberCount: CROWD + 1 })
		.where(eq(conversations.id, conversationId));
}, 120_000);

/** How many rows of members carry the newest version: a send that wrote them all would show here. */
async function touchedIn(conversationId: string): Promise<number> {
	const [newest] = await database()
		.select({ version: max(members.version) })
		.from(members)
		.where(eq(members.conversationId, conversationId));
	const [row] = await database()
		.select({ count: sql<number>`count(*)`.mapWith(Number) })
		.from(members)
		.where(
			sql`${members.conversationId} = ${conversationId} and ${members.version} = ${newest?.version}`,
		);
	return row?.count ?? 0;
}

describe("a channel of ten thousand", () => {
	it("is sent into with as many queries as one of one, and writes no row of anybody else", async () => {
		await say(ann, nook.channelId, "first");
		await say(ann, hall.channelId, "first");
		const small = await countQueries(() => say(ann, nook.channelId, "x"));
		const large = await countQueries(() => say(ann, hall.channelId, "x"));
		expect(large.count).toBe(small.count);
		expect(await touchedIn(hall.channelId)).toBe(1);
	});

	it("costs the list of chats nothing more, and brings no names but the last writer's", async () => {
		const [bob, cid] = [await makePerson(), await makePerson()];
		await goIn(bob, hall.channelId);
		await goIn(cid, nook.channelId);
		const list = (who: Viewer) => () => listConversations(who, { limit: 50 });
		const [large, small] = [
			await countQueries(list(bob)),
			await countQueries(list(cid)),
		];
		expect(large.count).toBe(small.count);
		const [view] = must(large.value).conversations;
		expect(view?.markers).toHaveLength(1);
		expect(Object.keys(view?.group?.names ?? {}).length).toBeLessThan(3);
		await say(ann, hall.channelId, "new");
		expect(must(await readConversation(bob, hall.channelId)).unread).toBe(1);
	});

	it("says nobody's coming and going, and goes on for all when somebody leaves", async () => {
		const bob = await makePerson();
		const { channel, lastSequence } = must(await enter(bob, hall.channelId));
		must(await leaveChannel(bob, hall.channelId));
		const after = must(await readConversation(ann, hall.channelId));
		expect([after.channel, after.lastSequence]).toEqual([
			channel,
			lastSequence,
		]);
		const { messages } = await page(ann, hall.channelId);
		expect(events(messages)).toEqual([]);
	});

	it("lists its members by page, each once, and finds one by name", async () => {
		const seen = new Set<string>();
		let after: Parameters<typeof listChannelMembers>[2]["after"];
		for (let pages = 0; pages < 3; pages++) {
			const query = { search: "", limit: 100, after };
			const list = must(await listChannelMembers(ann, hall.channelId, query));
			for (const { id } of list.members) seen.add(id);
			const last = list.members.at(-1);
			if (!last || !list.next) break;
			after = { rank: 1, name: last.displayName, id: last.id };
		}
		expect(seen.size).toBe(300);
		const named = must(
			await listChannelMembers(ann, hall.channelId, {
				search: "Crowd 9876",
				limit: 8,
			}),
		);
		expect(named.members.map((one) => one.displayName)).toEqual(["Crowd 9876"]);
	});

	it("moves for all at once when somebody is banned, and asks them to spread", async () => {
		const bob = await makePerson();
		const { channel } = await goIn(bob, hall.channelId);
		const socket = await Listener.open();
		expect(await socket.join(ann, channel)).toBe(true);
		const ban = { step: "ban" } as const;
		const { count } = await countQueries(() =>
			stepCommunityMember(ann, hall.id, bob.personId, ban).then(must),
		);
		expect(count).toBeLessThan(40);
		expect(await socket.next("channel.moved")).toEqual({
			spreadMs: expect.any(Number),
		});
		const { channel: now } = must(await readConversation(ann, hall.channelId));
		expect(now).toBe(conversationChannel(hall.channelId, 2));
		await socket.end();
	});

	it("lets who leads it say how long messages stay, without a row for any member", async () => {
		const member = await makePerson();
		await goIn(member, hall.channelId);
		const HOUR = 3_600;
		const set = (viewer: Viewer, id: string) =>
			setLifetime(viewer, id, { seconds: HOUR });
		expect(codeOf(await set(member, hall.channelId))).toBe("moderators_only");
		const few = await countQueries(() => set(ann, nook.channelId));
		const many = await countQueries(() => set(ann, hall.channelId));
		expect(many.count).toBe(few.count);
		const sent = await say(ann, hall.channelId, "goes");
		expect(sent.body).toHaveProperty("expiresAt");
		while ((await expireMessages(new Date(Date.now() + 2 * HOUR * 1_000))) > 0);
		expect(texts((await page(member, hall.channelId)).messages)).not.toContain(
			"goes",
		);
		must(await setLifetime(ann, hall.channelId, { seconds: null }));
		expect((await say(ann, hall.channelId, "stays")).body).not.toHaveProperty(
			"expiresAt",
		);
	});
});
