import { and, eq, inArray } from "drizzle-orm";
import { database } from "@/db/client";
import { members } from "@/db/schema/conversations";
import { people } from "@/db/schema/people";
import { readAccess } from "@/lib/conversations/access.server";
import {
	type ConversationAccess,
	isOpenBetween,
} from "@/lib/conversations/rules";
import { ok, type Result } from "@/lib/problem";
import { type ChannelName, parseChannel } from "@/lib/realtime/channels";
import type { ChannelAuthInput } from "@/lib/realtime/input";
import { pusher } from "@/lib/realtime/publish.server";
import type { ChannelAuthView } from "@/lib/realtime/view";
import type { Viewer } from "@/lib/viewer";

/**
 * The gatekeeper of the socket: signs those of the asked channels that the viewer may hear now. Only the present
 * generation of a name, only conversations the viewer is in, only the viewer's own personal channels; typing only where
 * both sides have agreed to talk, and for who tells when they write. What is not allowed is left out. Two queries, however many channels.
 */
export async function authorizeChannels(
	viewer: Viewer,
	{ socketId, channels }: ChannelAuthInput,
): Promise<Result<ChannelAuthView>> {
	const asked = new Map<string, ChannelName>();
	for (const name of channels) {
		const parsed = parseChannel(name);
		if (parsed) asked.set(name, parsed);
	}
	const [own, accesses] = await Promise.all([
		readOwn(viewer, [...asked.values()]),
		readAccesses(viewer, [...asked.values()]),
	]);
	const signed: ChannelAuthView["channels"] = {};
	for (const [name, channel] of asked)
		if (mayHear(viewer, channel, own, accesses))
			signed[name] = { auth: pusher().authorizeChannel(socketId, name).auth };
	return ok({ channels: signed });
}

function mayHear(
	viewer: Viewer,
	channel: ChannelName,
	own: Own | undefined,
	accesses: Map<string, ConversationAccess>,
): boolean {
	if ("personId" in channel)
		return (
			channel.personId === viewer.personId &&
			channel.generation === own?.generation
		);
	const access = accesses.get(channel.conversationId);
	if (access?.generation !== channel.generation) return false;
	if (channel.kind === "conversation") return true;
	return own?.sharesTyping === true && isOpenBetween(access, viewer.personId);
}

type Own = { generation: number; sharesTyping: boolean };

async function readOwn(
	viewer: Viewer,
	channels: ChannelName[],
): Promise<Own | undefined> {
	const isAsked = channels.some((channel) =>
		"personId" in channel
			? channel.personId === viewer.personId
			: channel.kind === "typing",
	);
	if (!isAsked) return undefined;
	const [row] = await database()
		.select({
			generation: people.channelGeneration,
			sharesTyping: people.sharesTyping,
		})
		.from(people)
		.where(eq(people.id, viewer.personId));
	return row;
}

async function readAccesses(
	viewer: Viewer,
	channels: ChannelName[],
): Promise<Map<string, ConversationAccess>> {
	const ids = channels.flatMap((channel) =>
		"conversationId" in channel ? channel.conversationId : [],
	);
	if (ids.length === 0) return new Map();
	const accesses = await readAccess(
		database(),
		and(
			eq(members.personId, viewer.personId),
			inArray(members.conversationId, ids),
		),
	);
	return new Map(accesses.map((access) => [access.id, access]));
}
