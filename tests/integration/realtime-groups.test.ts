import { afterEach, describe, expect, it } from "vitest";
import { readConversation } from "@/lib/conversations/queries.server";
import { changeSettings } from "@/lib/conversations/settings.server";
import { editGroup, setAlias } from "@/lib/groups/commands.server";
import { joinGroup } from "@/lib/groups/invites.server";
import { leaveGroup } from "@/lib/groups/members.server";
import { newId } from "@/lib/ids";
import { moveMarkers } from "@/lib/messages/commands.server";
import {
	conversationChannel,
	personChannel,
	typingChannel,
} from "@/lib/realtime/channels";
import { announce } from "@/lib/realtime/publish.server";
import type { Viewer } from "@/lib/viewer";
import { makePerson, must } from "@/tests/factories";
import { add, link, makeGroup, step } from "@/tests/setup/groups";
import { Listener } from "@/tests/setup/listener";
import { say } from "@/tests/setup/talk";

const sockets: Listener[] = [];
const listener = async () => {
	const socket = await Listener.open();
	sockets.push(socket);
	return socket;
};
afterEach(async () => {
	await Promise.all(sockets.splice(0).map((socket) => socket.end()));
});

/** All that was announced before this has been delivered to this socket. */
async function settled(socket: Listener, channel: string): Promise<void> {
	const nonce = newId();
	await announce({ channels: [channel], event: "test.mark", data: { nonce } });
	await socket.next("test.mark", (frame) =>
		Boolean(frame.data?.includes(nonce)),
	);
}

const channelOf = async (viewer: Viewer, id: string) =>
	must(await readConversation(viewer, id)).channel;

describe("a group's channel", () => {
	it("brings every line of the log, each once and in order, and nothing else about the group", async () => {
		const { ann, others, id } = await makeGroup(2);
		const [bob, cid] = others;
		const socket = await listener();
		const channel = await channelOf(cid, id);
		expect(await socket.join(cid, channel)).toBe(true);
		await say(ann, id, "hello");
		must(await editGroup(ann, id, { name: "Band", topic: "Mondays" }));
		await step(ann, id, bob, "promote");
		must(await setAlias(bob, id, { alias: "Bobby" }));
		must(await joinGroup(await makePerson(), (await link(ann, id)).token));
		await settled(socket, channel);
		const heard = socket.all("message.created");
		expect(heard.map((line) => line.sequence)).toEqual([3, 4, 5, 6, 7, 8]);
		expect(heard.map((line) => line.version)).toEqual([3, 4, 5, 6, 7, 8]);
		expect(heard.map((line) => line.body.event?.type ?? "said")).toEqual([
			"said",
			"renamed",
			"topic",
			"promoted",
			"alias",
			"joined",
		]);
	});

	it("tells who comes on their own channel, and a person's settings to their own devices alone", async () => {
		const { ann, others, id } = await makeGroup(1);
		const [bob] = others;
		const cid = await makePerson();
		const [own, theirs] = [await listener(), await listener()];
		await own.join(cid, personChannel(cid.personId, 1));
		await theirs.join(bob, personChannel(bob.personId, 1));
		await add(ann, id, cid);
		expect(await own.next("conversation.changed")).toEqual({
			conversationId: id,
		});
		must(await changeSettings(bob, id, { isArchived: true }));
		await theirs.next("conversation.changed");
		await settled(own, personChannel(cid.personId, 1));
		expect(own.all("conversation.changed")).toHaveLength(1);
	});
});

describe.each(["remove", "ban", "leave"] as const)(
	"after somebody's %s",
	(how) => {
		it("their socket that never signed in hears nothing more, and the others hear all on the new channel", async () => {
			const { ann, others, id } = await makeGroup(2);
			const [bob, cid] = others;
			const old = [conversationChannel(id, 1), typingChannel(id, 1)] as const;
			const [hostile, loyal] = [await listener(), await listener()];
			for (const channel of old) {
				expect(await hostile.join(bob, channel)).toBe(true);
				expect(await loyal.join(cid, channel)).toBe(true);
			}
			await say(ann, id, "for all");
			await hostile.next("message.created");
			if (how === "leave") must(await leaveGroup(bob, id));
			else await step(ann, id, bob, how);
			await loyal.next("channel.moved");
			const channel = conversationChannel(id, 2);
			expect(await channelOf(cid, id)).toBe(channel);
			expect(await loyal.join(cid, channel)).toBe(true);
			for (const dead of [...old, channel, typingChannel(id, 2)])
				expect([dead, await hostile.join(bob, dead)]).toEqual([dead, false]);
			// Nor does the present generation sign the dead one for those who stay.
			expect(await loyal.join(ann, old[0])).toBe(false);
			const after = await say(ann, id, "CANARY");
			must(await moveMarkers(cid, id, { readSequence: after.sequence }));
			must(await editGroup(ann, id, { name: "Without them" }));
			await loyal.next("message.created", (frame) =>
				Boolean(frame.data?.includes("Without them")),
			);
			await settled(hostile, old[0]);
			expect(hostile.all("message.created")).toHaveLength(1);
			expect(hostile.all("marker.moved")).toEqual([]);
			expect(hostile.all("channel.moved").length).toBeGreaterThan(0);
		});
	},
);
