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
 * both sides have agreed to talk. What is not allowed is left out. Two queries, however many channels.
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
	const [generation, accesses] = await Promise.all([
		readOwnGeneration(viewer, [...asked.values()]),
		readAccesses(viewer, [...asked.values()]),
	]);
	const signed: ChannelAuthView["channels"] = {};
	for (const [name, channel] of asked)
		if (mayHear(viewer, channel, generation, accesses))
			signed[name] = { auth: pusher().authorizeChannel(socketId, name).auth };
	return ok({ channels: signed });
}

function mayHear(
	viewer: Viewer,
	channel: ChannelName,
	ownGeneration: number | null,
	accesses: Map<string, ConversationAccess>,
): boolean {
	if ("personId" in channel)
		return (
			channel.personId === viewer.personId &&
			channel.generation === ownGeneration
		);
	const access = accesses.get(channel.conversationId);
	if (access?.generation !== channel.generation) return false;
	return (
		channel.kind === "conversation" || isOpenBetween(access, viewer.personId)
	);
}

async function readOwnGeneration(
	viewer: Viewer,
	channels: ChannelName[],
): Promise<number | null> {
	const isAsked = channels.some(
		(channel) => "personId" in channel && channel.personId === viewer.personId,
	);
	if (!isAsked) return null;
	const [row] = await database()
		.select({ generation: people.channelGeneration })
		.from(people)
		.where(eq(people.id, viewer.personId));
	return row?.generation ?? null;
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
