import { and, eq, inArray } from "drizzle-orm";
import { database } from "@/db/client";
import { messageMarks } from "@/db/schema/changes";
import type { ConversationAccess } from "@/lib/conversations/rules";
import { type LogRow, toMessageView } from "@/lib/messages/log";
import type { MarkView, MessageView } from "@/lib/messages/view";

export type Presented = { messages: MessageView[]; marks: MarkView[] };

/**
 * Rows of one conversation as one of its members may see them, with that member's own marks. What is asked for beside
 * the rows is asked for only when there can be any: a page of plain messages costs no query more.
 */
export async function presentRows(
	access: ConversationAccess,
	rows: LogRow[],
): Promise<Presented> {
	const marks = await readMarksOf(
		access,
		rows.map((row) => row.sequence),
	);
	const hidden = hiddenOf(marks);
	return {
		messages: rows.map((row) =>
			toMessageView(row, access.personId, hidden.has(row.sequence)),
		),
		marks,
	};
}

/** One message, as after a change. */
export async function presentRow(
	access: ConversationAccess,
	row: LogRow,
): Promise<MessageView> {
	const { messages } = await presentRows(access, [row]);
	return messages[0] as MessageView;
}

/** The viewer's marks on these messages; no query for who never made one here. */
async function readMarksOf(
	access: ConversationAccess,
	sequences: number[],
): Promise<MarkView[]> {
	if (access.marksVersion === 0 || sequences.length === 0) return [];
	const rows = await database()
		.select()
		.from(messageMarks)
		.where(
			and(
				eq(messageMarks.personId, access.personId),
				eq(messageMarks.conversationId, access.id),
				inArray(messageMarks.sequence, sequences),
			),
		);
	return rows.map(toMarkView);
}

/** A mark as its person sees it. */
export function toMarkView({
	sequence,
	isHidden,
	starredAt,
	version,
}: Pick<
	typeof messageMarks.$inferSelect,
	"sequence" | "isHidden" | "starredAt" | "version"
>): MarkView {
	return { sequence, isHidden, isStarred: starredAt !== null, version };
}

function hiddenOf(marks: MarkView[]): Set<number> {
	return new Set(
		marks.filter((mark) => mark.isHidden).map((mark) => mark.sequence),
	);
}
