import { accessConversation } from "@/lib/conversations/access.server";
import { readPlaces } from "@/lib/conversations/places.server";
import type { ConversationAccess } from "@/lib/conversations/rules";
import type { GalleryInput, GalleryKind } from "@/lib/gallery/input";
import type { GalleryItemView, GalleryPageView } from "@/lib/gallery/view";
import type { AttachmentKind } from "@/lib/media/view";
import { splitLinks } from "@/lib/messages/links";
import type { MessageView } from "@/lib/messages/view";
import { ok, type Result } from "@/lib/problem";
import { type Found, findMessages } from "@/lib/search/find.server";
import type { Has } from "@/lib/search/has";
import { compareCursors, parseCursor } from "@/lib/search/input";
import type { Viewer } from "@/lib/viewer";

/** What the search index knows of each kind, and which attachments are then shown. */
const KINDS: Record<
	GalleryKind,
	{ has: readonly Has[]; attachments: readonly AttachmentKind[] }
> = {
	pictures: {
		has: ["photo", "video"],
		attachments: ["photo", "drawing", "gif", "video"],
	},
	files: { has: ["file"], attachments: ["file"] },
	links: { has: ["link"], attachments: [] },
	voice: { has: ["voice"], attachments: ["voice"] },
};

/**
 * A page of what was sent in a conversation that the viewer is in, newest first. It is found as any search finds it: the
 * index proposes, and only what the viewer may read is shown, so nothing deleted, hidden or withheld is ever among it.
 */
export async function listGallery(
	viewer: Viewer,
	conversationId: string,
	{ kind, cursor }: GalleryInput,
): Promise<Result<GalleryPageView>> {
	const access = await accessConversation(viewer, conversationId);
	if (!access.ok) return access;
	const streams = await Promise.all(
		KINDS[kind].has.map((has) => find(access.value, has, cursor)),
	);
	const { messages, next } = merge(streams);
	const { cards } = await readPlaces(
		viewer,
		[access.value],
		messages.map((one) => one.senderId),
	);
	const items = messages.flatMap((message): GalleryItemView[] => {
		const sender = cards.get(message.senderId);
		if (!sender || message.body.kind !== "plain") return [];
		const { text, attachments } = message.body;
		return [
			{
				messageId: message.id,
				sequence: message.sequence,
				sender,
				createdAt: message.createdAt,
				attachments: attachments.filter((one) =>
					KINDS[kind].attachments.includes(one.kind),
				),
				links: kind === "links" ? linksIn(text) : [],
			},
		];
	});
	return ok({ items, next });
}

function find(
	access: ConversationAccess,
	has: Has,
	cursor: GalleryInput["cursor"],
): Promise<Found> {
	return findMessages({
		terms: [],
		input: { q: "", in: access.id, has, cursor },
		accesses: new Map([[access.id, access]]),
	});
}

/**
 * Several streams as one, newest first. Each is known down to its `next`; what lies below the newest of those is left for
 * the page after, for another stream may have something in between.
 */
function merge(streams: readonly Found[]): Found {
	const [bound = null] = streams
		.flatMap(({ next }) => next ?? [])
		.sort((a, b) => compareCursors(parseCursor(b), parseCursor(a)));
	const byId = new Map(
		streams.flatMap(({ messages }) => messages.map((one) => [one.id, one])),
	);
	const all = [...byId.values()].sort((a, b) =>
		compareCursors(placeOf(b), placeOf(a)),
	);
	const least = bound === null ? null : parseCursor(bound);
	return {
		messages: least
			? all.filter((one) => compareCursors(placeOf(one), least) >= 0)
			: all,
		next: bound,
	};
}

const placeOf = (one: MessageView) => ({
	atMs: Date.parse(one.createdAt),
	id: one.id,
});

function linksIn(text: string): GalleryItemView["links"] {
	const links = new Map<string, GalleryItemView["links"][number]>();
	for (const part of splitLinks(text))
		if (part.kind === "link" && !links.has(part.href))
			links.set(part.href, {
				text: part.text,
				href: part.href,
				host: part.host,
			});
	return [...links.values()];
}
