import { bodyFor, ownEdit } from "@/lib/messages/body";
import { isPinnedFor } from "@/lib/messages/pins";
import { reactionsForAll } from "@/lib/messages/reactions";
import type { MessageView } from "@/lib/messages/view";
import { pollForAll } from "@/lib/polls/view";
import { previewOf } from "@/lib/previews/view";

/** A row of the log, as stored. */
export type LogRow = {
	conversationId: string;
	sequence: number;
	id: string;
	senderId: string;
	clientId: string;
	version: number;
	body: unknown;
	isWithheld: boolean;
	createdAt: Date;
} & LogChanges;

/** What a row gets after it was sent. */
export type LogChanges = {
	editedAt: Date | null;
	/** What a blocked sender made of it (`lib/messages/body.ts`). */
	withheldEdit: unknown;
	/** `ReactionCount`s (`lib/messages/reactions.ts`). */
	reactions: unknown;
	isPinned: boolean;
	/** The one who does not see the pin (`lib/messages/pins.ts`). */
	pinHiddenFrom: string | null;
	/** A `PollTally` (`lib/polls/view.ts`). */
	poll: unknown;
	/** A `StoredPreview` (`lib/previews/view.ts`). */
	preview: unknown;
};

/** A row that nothing has happened to yet. */
export const UNCHANGED: LogChanges = {
	editedAt: null,
	withheldEdit: null,
	reactions: null,
	isPinned: false,
	pinHiddenFrom: null,
	poll: null,
	preview: null,
};

/** The same as seen. */
export const UNTOUCHED = {
	editedAt: null,
	reactions: [],
	isPinned: false,
} satisfies Partial<MessageView>;

/**
 * A row of the log as this person may see it: what a block or they themselves keep from them holds its place and loses
 * its body, and an edit that a block withholds is its sender's alone.
 */
export function toMessageView(
	row: LogRow,
	personId: string,
	isHidden = false,
): MessageView {
	const base = {
		id: row.id,
		conversationId: row.conversationId,
		sequence: row.sequence,
		version: row.version,
		senderId: row.senderId,
		clientId: row.clientId,
		createdAt: row.createdAt.toISOString(),
	};
	if (isHidden || (row.isWithheld && row.senderId !== personId))
		return {
			...base,
			body: { v: 1, kind: "withheld" },
			...UNTOUCHED,
		};
	const edit = ownEdit(personId, row);
	const body = bodyFor(personId, row);
	// One's own words may have another link than those that the others see.
	const isShown = body.kind === "plain" && !edit;
	const preview = isShown ? previewOf(row.preview) : null;
	return {
		...base,
		body,
		editedAt: edit?.editedAt ?? row.editedAt?.toISOString() ?? null,
		reactions: reactionsForAll(row.reactions),
		isPinned: isPinnedFor(row, personId),
		...(body.kind === "poll" && { poll: pollForAll(body, row.poll) }),
		...(preview && { preview }),
	};
}
