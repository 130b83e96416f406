import { eq } from "drizzle-orm";
import type { Executor } from "@/db/client";
import { conversations, members } from "@/db/schema/conversations";
import { groups } from "@/db/schema/groups";
import { refusable } from "@/db/tx";
import { readConversation } from "@/lib/conversations/queries.server";
import type { ConversationView } from "@/lib/conversations/view";
import { type Head, lockGroup } from "@/lib/groups/access.server";
import { addPeople } from "@/lib/groups/add.server";
import { announceGroup } from "@/lib/groups/announce.server";
import type { GroupEvent } from "@/lib/groups/events";
import type {
	AliasInput,
	CreateGroupInput,
	EditGroupInput,
} from "@/lib/groups/input";
import {
	type Change,
	isSeat,
	seat,
	writeLines,
} from "@/lib/groups/write.server";
import { newId } from "@/lib/ids";
import { holdPhoto } from "@/lib/media/access.server";
import { tellNotices } from "@/lib/notices/tell.server";
import { ok, type Result, refuse } from "@/lib/problem";
import type { Viewer } from "@/lib/viewer";

/**
 * Makes a group with the viewer as its admin. Friends are in it at once, everybody else is asked. Refuses a photo that
 * is not the viewer's own, and people who do not exist (`not_found`) or whom the viewer blocks (`conflict`).
 */
export async function createGroup(
	viewer: Viewer,
	input: CreateGroupInput,
): Promise<Result<ConversationView>> {
	const made = await refusable(async (tx) => {
		const photo = await holdPhoto(tx, viewer, input.photo);
		if (!photo.ok) return photo;
		const head = await insertGroup(tx, viewer, input);
		await seat(tx, { ...head, memberCount: 0 }, [viewer.personId], {
			role: "admin",
		});
		const added = await addPeople(tx, viewer, head, input.personIds);
		if (!added.ok) return added;
		const { addedIds, reachedIds, noticed } = added.value;
		const lines: GroupEvent[] = [{ type: "created", name: input.name }];
		if (addedIds.length > 0) lines.push({ type: "added", personIds: addedIds });
		const change = await writeLines(tx, head, {
			lines: lines.map((event) => ({ actorId: viewer.personId, event })),
			personIds: [viewer.personId, ...addedIds, ...reachedIds],
			moreMembers: addedIds.length,
		});
		return ok({ change, noticed });
	});
	if (!made.ok) return made;
	const { change, noticed } = made.value;
	await announceGroup({ ...change, isWaking: false });
	await tellNotices(noticed);
	return readConversation(viewer, change.id);
}

/**
 * Changes what a group is called, is about and looks like, and who may write in it; each real change is a line of the
 * log. For admins. Refuses a photo that is not the viewer's own.
 */
export async function editGroup(
	viewer: Viewer,
	id: string,
	input: EditGroupInput,
): Promise<Result<ConversationView>> {
	const edited = await refusable((tx) => editWithin(tx, viewer, id, input));
	if (!edited.ok) return edited;
	await announceGroup(edited.value);
	return readConversation(viewer, id);
}

async function editWithin(
	tx: Executor,
	viewer: Viewer,
	id: string,
	input: EditGroupInput,
): Promise<Result<Change>> {
	const access = await lockGroup(tx, viewer, id, "admin");
	if (!access.ok) return access;
	const photo = await holdPhoto(
		tx,
		viewer,
		input.photo === "none" ? undefined : input.photo,
	);
	if (!photo.ok) return photo;
	const [now] = await tx
		.select()
		.from(groups)
		.where(eq(groups.conversationId, id));
	if (!now) return refuse("not_found");
	const { onlyAdminsWrite = access.value.onlyAdminsWrite } = input;
	const events = eventsOf({ ...now, ...access.value }, input);
	if (events.length > 0) {
		const { name = now.name, topic = now.topic } = input;
		await tx
			.update(groups)
			.set({ name, topic, photoId: photoAfter(now.photoId, input) })
			.where(eq(groups.conversationId, id));
		await tx
			.update(conversations)
			.set({ onlyAdminsWrite })
			.where(eq(conversations.id, id));
	}
	const lines = events.map((event) => ({ actorId: viewer.personId, event }));
	return ok(await writeLines(tx, access.value, { lines }));
}

type Before = {
	name: string;
	topic: string;
	photoId: string | null;
	onlyAdminsWrite: boolean;
};

function eventsOf(before: Before, input: EditGroupInput): GroupEvent[] {
	const events: GroupEvent[] = [];
	const { name, topic, onlyAdminsWrite } = input;
	if (name !== undefined && name !== before.name)
		events.push({ type: "renamed", name });
	if (topic !== undefined && topic !== before.topic)
		events.push({ type: "topic", topic });
	if (photoAfter(before.photoId, input) !== before.photoId)
		events.push({ type: "photo" });
	if (
		onlyAdminsWrite !== undefined &&
		onlyAdminsWrite !== before.onlyAdminsWrite
	)
		events.push({ type: "announcements", isOn: onlyAdminsWrite });
	return events;
}

function photoAfter(
	before: string | null,
	{ photo }: EditGroupInput,
): string | null {
	if (photo === "none") return null;
	return photo ?? before;
}

/** What the viewer is called in a group, for everybody in it; null: by their own name. */
export async function setAlias(
	viewer: Viewer,
	id: string,
	{ alias }: AliasInput,
): Promise<Result<ConversationView>> {
	const changed = await refusable(async (tx) => {
		const access = await lockGroup(tx, viewer, id, "member");
		if (!access.ok) return access;
		const own = isSeat(id, [viewer.personId]);
		const [now] = await tx
			.select({ alias: members.alias })
			.from(members)
			.where(own);
		const isSame = now?.alias === alias;
		if (!isSame) await tx.update(members).set({ alias }).where(own);
		const event: GroupEvent = { type: "alias", alias };
		const lines = isSame ? [] : [{ actorId: viewer.personId, event }];
		return ok(await writeLines(tx, access.value, { lines }));
	});
	if (!changed.ok) return changed;
	await announceGroup(changed.value);
	return readConversation(viewer, id);
}

async function insertGroup(
	tx: Executor,
	viewer: Viewer,
	{ name, topic, photo }: CreateGroupInput,
): Promise<Head> {
	const id = newId();
	const now = new Date();
	await tx.insert(conversations).values({
		id,
		kind: "group",
		requestedBy: viewer.personId,
		memberCount: 1,
		createdAt: now,
	});
	await tx
		.insert(groups)
		.values({ conversationId: id, name, topic, photoId: photo ?? null });
	return {
		id,
		generation: 1,
		lastSequence: 0,
		version: 0,
		memberCount: 1,
		lastMessageAt: null,
	};
}
