import { and, desc, eq, type SQL } from "drizzle-orm";
import { database } from "@/db/client";
import { conversations } from "@/db/schema/conversations";
import { groupRequests, groups } from "@/db/schema/groups";
import { people } from "@/db/schema/people";
import type { ConversationView } from "@/lib/conversations/view";
import { PAGE_LENGTH_MAX } from "@/lib/limits";
import { isNoGuest } from "@/lib/people/access.server";
import type { Viewer } from "@/lib/viewer";

/** The groups that wait for this person's yes or no, newest first: what they are called and who asks, no word of what is said. */
export async function readGroupRequests(
	viewer: Viewer,
): Promise<ConversationView[]> {
	return readWaiting(viewer, undefined);
}

/** One of them, or nothing. */
export async function readGroupRequest(
	viewer: Viewer,
	conversationId: string,
): Promise<ConversationView | undefined> {
	const [view] = await readWaiting(
		viewer,
		eq(groupRequests.conversationId, conversationId),
	);
	return view;
}

async function readWaiting(
	{ personId }: Viewer,
	which: SQL | undefined,
): Promise<ConversationView[]> {
	const rows = await database()
		.select({
			id: groupRequests.conversationId,
			createdAt: groupRequests.createdAt,
			name: groups.name,
			topic: groups.topic,
			photoId: groups.photoId,
			version: groups.version,
			memberCount: conversations.memberCount,
			onlyAdminsWrite: conversations.onlyAdminsWrite,
			addedBy: {
				id: people.id,
				handle: people.handle,
				displayName: people.displayName,
				photoId: people.photoId,
			},
		})
		.from(groupRequests)
		.innerJoin(
			conversations,
			eq(conversations.id, groupRequests.conversationId),
		)
		.innerJoin(groups, eq(groups.conversationId, groupRequests.conversationId))
		.innerJoin(people, and(eq(people.id, groupRequests.addedBy), isNoGuest))
		.where(
			and(
				eq(groupRequests.personId, personId),
				eq(groupRequests.state, "waiting"),
				which,
			),
		)
		.orderBy(desc(groupRequests.createdAt))
		.limit(PAGE_LENGTH_MAX);
	return rows.map(({ id, createdAt, ...group }) => ({
		...UNKNOWN,
		id,
		lastActivityAt: createdAt.toISOString(),
		group: { ...group, role: "member", alias: null, names: {} },
	}));
}

/** All that a conversation has and somebody who is not in it yet may not know. */
const UNKNOWN = {
	kind: "group",
	channel: "",
	typingChannel: "",
	other: null,
	place: null,
	presence: null,
	lastSequence: 0,
	version: 0,
	lastLine: null,
	marksVersion: 0,
	unread: 0,
	mentions: 0,
	markers: [],
	request: "received",
	maySend: false,
	lifetimeSeconds: null,
	hasGame: false,
	settings: {
		notify: "all",
		mutedUntil: null,
		isPinned: false,
		isArchived: false,
		isMarkedUnread: false,
	},
} satisfies Partial<ConversationView>;
