import { eq } from "drizzle-orm";
import { afterEach, describe, expect, it } from "vitest";
import { database } from "@/db/client";
import { channels } from "@/db/schema/communities";
import { enter, leaveChannel } from "@/lib/communities/enter.server";
import { lobby } from "@/lib/communities/lobby.server";
import {
	listConversations,
	readConversation,
} from "@/lib/conversations/queries.server";
import { newId } from "@/lib/ids";
import { sendMessage } from "@/lib/messages/commands.server";
import type { Viewer } from "@/lib/viewer";
import { makePerson, must } from "@/tests/factories";
import { goIn } from "@/tests/setup/communities";
import { events } from "@/tests/setup/groups";
import { Listener } from "@/tests/setup/listener";
import { page, say, texts } from "@/tests/setup/talk";

const sockets: Listener[] = [];
afterEach(async () => {
	await Promise.all(sockets.splice(0).map((socket) => socket.end()));
});
const listed = async (viewer: Viewer) =>
	must(await listConversations(viewer, { limit: 50 })).conversations;

describe("the lobby", () => {
	it("is one, however many ask for it at once", async () => {
		const ids = await Promise.all(Array.from({ length: 6 }, () => lobby()));
		expect(new Set(ids).size).toBe(1);
		const rows = await database()
			.select({ id: channels.conversationId })
			.from(channels)
			.where(eq(channels.key, "lobby"));
		expect(rows).toEqual([{ id: ids[0] }]);
	});

	it("is in nobody's list until they enter, and then behaves as every conversation", async () => {
		const [ann, bob] = [await makePerson(), await makePerson()];
		const id = await lobby();
		expect(await listed(ann)).toEqual([]);
		expect(await readConversation(ann, id)).toMatchObject({
			problem: { code: "not_found" },
		});
		await goIn(ann, id);
		await say(ann, id, "anybody here?");
		const view = await goIn(bob, id);
		expect(view).toMatchObject({
			kind: "channel",
			unread: 0,
			maySend: true,
			group: { name: "Lobby", role: "member" },
			place: { community: null, visibility: "public", isLobby: true },
		});
		expect(texts((await page(bob, id)).messages)).toContain("anybody here?");
		await say(bob, id, "me");
		const [mine] = await listed(ann);
		expect(mine).toMatchObject({ id, unread: 1, lastLine: { preview: "me" } });
	});

	it("says who comes and goes while it is small, and entering twice changes nothing", async () => {
		const ann = await makePerson();
		const id = await lobby();
		const before = (await goIn(ann, id)).group?.memberCount;
		expect((await goIn(ann, id)).group?.memberCount).toBe(before);
		const lines = events((await page(ann, id)).messages);
		expect(lines.at(-1)).toEqual({ type: "joined", addedBy: null });
		must(await leaveChannel(ann, id));
		expect(await listed(ann)).toEqual([]);
		const bob = await makePerson();
		await goIn(bob, id);
		const after = events((await page(bob, id)).messages);
		expect(after.slice(-2).map(({ type }) => type)).toEqual(["left", "joined"]);
	});

	it("lets a class in at once, more than there are connections, while somebody speaks", async () => {
		const ann = await makePerson();
		const id = await lobby();
		const before = (await goIn(ann, id)).group?.memberCount ?? 0;
		const pupils = await Promise.all(
			Array.from({ length: 20 }, () => makePerson()),
		);
		const words = Array.from({ length: 20 }, (_, at) => `word ${at}`);
		await Promise.all([
			...pupils.map((pupil) => goIn(pupil, id)),
			...words.map((word) => say(ann, id, word)),
		]);
		const view = must(await readConversation(ann, id));
		expect(view.group?.memberCount).toBe(before + 20);
		const { messages } = await page(ann, id);
		expect(texts(messages)).toEqual(expect.arrayContaining(words));
		const sequences = messages.map(({ sequence }) => sequence);
		expect(new Set(sequences).size).toBe(messages.length);
	});

	it("keeps its channel when somebody leaves, who may come back, and takes no word of theirs", async () => {
		const [ann, bob] = [await makePerson(), await makePerson()];
		const id = await lobby();
		const { channel } = await goIn(ann, id);
		await goIn(bob, id);
		const socket = await Listener.open();
		sockets.push(socket);
		expect(await socket.join(ann, channel)).toBe(true);
		must(await leaveChannel(bob, id));
		expect(must(await readConversation(ann, id)).channel).toBe(channel);
		const send = { clientId: newId(), text: "still here", attachmentIds: [] };
		expect(await sendMessage(bob, id, send)).toMatchObject({
			problem: { code: "not_found" },
		});
		expect(await socket.join(ann, channel)).toBe(true);
		const other = await Listener.open();
		sockets.push(other);
		expect(await other.join(bob, channel)).toBe(false);
		must(await enter(bob, id));
		expect(must(await sendMessage(bob, id, send)).clientId).toBe(send.clientId);
	});
});
