import { eq } from "drizzle-orm";
import type { Executor } from "@/db/client";
import { channels } from "@/db/schema/communities";
import { conversations } from "@/db/schema/conversations";
import { groups } from "@/db/schema/groups";
import { refusable } from "@/db/tx";
import {
	type ChannelAccess,
	lockChannel,
	lockCommunity,
} from "@/lib/communities/access.server";
import type {
	CreateChannelInput,
	EditChannelInput,
	OrderInput,
} from "@/lib/communities/input";
import {
	readChannelCard,
	readCommunity,
} from "@/lib/communities/queries.server";
import type { ChannelCardView, CommunityView } from "@/lib/communities/view";
import {
	announceAll,
	insertChannel,
	readPositions,
	removeChannels,
} from "@/lib/communities/write.server";
import type { GroupEvent } from "@/lib/groups/events";
import { type Change, seat, writeLines } from "@/lib/groups/write.server";
import { CHANNELS_PER_COMMUNITY_MAX } from "@/lib/limits";
import { ok, type Result, refuse } from "@/lib/problem";
import type { Viewer } from "@/lib/viewer";

/** Makes a channel in a community, with the viewer in it. For moderators. Refuses `quota_full` beyond CHANNELS_PER_COMMUNITY_MAX. */
export async function createChannel(
	viewer: Viewer,
	communityId: string,
	input: CreateChannelInput,
): Promise<Result<ChannelCardView>> {
	const made = await refusable(async (tx) => {
		const access = await lockCommunity(tx, viewer, communityId, "moderator");
		if (!access.ok) return access;
		const there = await readPositions(tx, communityId);
		if (there.length >= CHANNELS_PER_COMMUNITY_MAX)
			return refuse("quota_full", { limit: CHANNELS_PER_COMMUNITY_MAX });
		const position = (there.at(-1)?.position ?? -1) + 1;
		const head = await insertChannel(tx, { ...input, communityId, position });
		await seat(tx, head, [viewer.personId], { role: "admin" });
		return ok(head.id);
	});
	return made.ok ? readChannelCard(viewer, made.value) : made;
}

/**
 * Changes what a channel is called, is about, where it stands, who may enter and who may write; a new name, topic and right to
 * write are lines of its log. For moderators, in it or not. When it becomes private its channel dies: who left while it was
 * open might still listen. Who is in it stays. The lobby stays public and under no heading (`conflict`).
 */
export async function editChannel(
	viewer: Viewer,
	id: string,
	input: EditChannelInput,
): Promise<Result<ChannelCardView>> {
	const edited = await refusable(async (tx) => {
		const access = await lockChannel(tx, viewer, id, "moderator");
		if (!access.ok) return access;
		const { isLobby } = access.value;
		if (isLobby && (input.visibility === "private" || input.category))
			return refuse("conflict");
		return ok(await editWithin(tx, viewer, access.value, input));
	});
	if (!edited.ok) return edited;
	await announceAll([edited.value]);
	return readChannelCard(viewer, id);
}

async function editWithin(
	tx: Executor,
	{ personId }: Viewer,
	now: ChannelAccess,
	input: EditChannelInput,
): Promise<Change> {
	const {
		name = now.name,
		topic = now.topic,
		category = now.category,
		visibility = now.visibility,
		onlyAdminsWrite = now.onlyAdminsWrite,
	} = input;
	await tx
		.update(groups)
		.set({ name, topic })
		.where(eq(groups.conversationId, now.id));
	await tx
		.update(channels)
		.set({ category, visibility })
		.where(eq(channels.conversationId, now.id));
	await tx
		.update(conversations)
		.set({ onlyAdminsWrite })
		.where(eq(conversations.id, now.id));
	const events: GroupEvent[] = [];
	if (name !== now.name) events.push({ type: "renamed", name });
	if (topic !== now.topic) events.push({ type: "topic", topic });
	if (onlyAdminsWrite !== now.onlyAdminsWrite)
		events.push({ type: "announcements", isOn: onlyAdminsWrite });
	return writeLines(tx, now, {
		lines: events.map((event) => ({ actorId: personId, event })),
		raise: visibility === "private" && now.visibility === "public",
	});
}

/** Puts a community's channels in this order; what is not named stays after those that are. For moderators. */
export async function orderChannels(
	viewer: Viewer,
	communityId: string,
	{ channelIds }: OrderInput,
): Promise<Result<CommunityView>> {
	const moved = await refusable(async (tx) => {
		const access = await lockCommunity(tx, viewer, communityId, "moderator");
		if (!access.ok) return access;
		const there = (await readPositions(tx, communityId)).map(({ id }) => id);
		const named = channelIds.filter((id) => there.includes(id));
		const order = [...new Set([...named, ...there])];
		for (const [position, id] of order.entries())
			await tx
				.update(channels)
				.set({ position })
				.where(eq(channels.conversationId, id));
		return ok();
	});
	return moved.ok ? readCommunity(viewer, communityId) : moved;
}

/** Deletes a channel with all that was said in it. For moderators. The lobby stays (`conflict`). */
export async function deleteChannel(
	viewer: Viewer,
	id: string,
): Promise<Result<null>> {
	const gone = await refusable(async (tx) => {
		const access = await lockChannel(tx, viewer, id, "moderator");
		if (!access.ok) return access;
		if (access.value.isLobby) return refuse("conflict");
		return ok(await removeChannels(tx, [id]));
	});
	if (!gone.ok) return gone;
	await announceAll(gone.value);
	return ok();
}
