import type { Query } from "@/db/writer";
import { type AttachmentColumns, attachmentViewOf } from "@/lib/media/view";
import type { LogRow } from "@/lib/messages/log";
import { namesIn } from "@/lib/messages/mentions";
import type { Known, Send } from "@/lib/messages/plan";

type RawRow = Omit<
	LogRow,
	| "body"
	| "withheldEdit"
	| "reactions"
	| "poll"
	| "preview"
	| "isWithheld"
	| "isPinned"
> & {
	body: string;
	withheldEdit: string | null;
	reactions: string | null;
	poll: string | null;
	preview: string | null;
	isWithheld: number;
	isPinned: number;
};

/** What was said before with these client ids: the answers to repeats. */
export async function findRepeats(
	query: Query,
	sends: Send[],
): Promise<LogRow[]> {
	const rows = await query<RawRow>(
		`select conversation_id conversationId, sequence, id, sender_id senderId, client_id clientId, version, body,
			is_withheld isWithheld, created_at createdAt, edited_at editedAt, withheld_edit withheldEdit, reactions,
			is_pinned isPinned, pin_hidden_from pinHiddenFrom, poll, preview
		from messages where ${sends.map(() => "(sender_id = ? and client_id = ?)").join(" or ")}`,
		sends.flatMap(({ senderId, clientId }) => [senderId, clientId]),
	);
	return rows.map((row) => ({
		...row,
		body: JSON.parse(row.body),
		withheldEdit: JSON.parse(row.withheldEdit ?? "null"),
		reactions: JSON.parse(row.reactions ?? "null"),
		poll: JSON.parse(row.poll ?? "null"),
		preview: JSON.parse(row.preview ?? "null"),
		isWithheld: Boolean(row.isWithheld),
		isPinned: Boolean(row.isPinned),
	}));
}

/** The files that the sends carry, with whose they are. Without any it costs no query. */
export async function findFiles(
	query: Query,
	sends: Send[],
): Promise<Known["files"]> {
	const ids = sends.flatMap((send) => send.attachmentIds);
	if (ids.length === 0) return [];
	const rows = await query<AttachmentColumns & { ownerId: string }>(
		`select id, owner_id ownerId, kind, name, mime_type mimeType, size_bytes sizeBytes, width, height, blur,
			duration_ms durationMs, peaks, alt
		from attachments where id in (?) and purpose = 'message'`,
		[ids],
	);
	return rows.map((row) => ({
		view: attachmentViewOf(row),
		ownerId: row.ownerId,
	}));
}

/** Who of a group is called as the sends say. Most say no name, and cost no query. */
export async function findNamed(
	query: Query,
	sends: Send[],
): Promise<Known["named"]> {
	const asked = sends.flatMap(({ text, conversationId }) => {
		const handles = namesIn(text).map(({ handle }) => handle);
		return handles.length > 0 ? [{ conversationId, handles }] : [];
	});
	if (asked.length === 0) return [];
	return query<Known["named"][number]>(
		`select m.conversation_id conversationId, p.handle, p.id personId
		from members m join people p on p.id = m.person_id join \`groups\` g on g.conversation_id = m.conversation_id
		where ${asked.map(() => "(m.conversation_id = ? and p.handle in (?))").join(" or ")}`,
		asked.flatMap((one) => [one.conversationId, one.handles]),
	);
}

/** The games that are on in these conversations. Where there is none, as nearly always, it costs no query. */
export async function findGames(
	query: Query,
	accesses: Known["accesses"],
): Promise<Known["games"]> {
	const ids = accesses.filter((one) => one.hasGame).map((one) => one.id);
	if (ids.length === 0) return [];
	const rows = await query<{ conversationId: string; state: string }>(
		"select conversation_id conversationId, state from games where conversation_id in (?) for update",
		[ids],
	);
	return rows.map(({ conversationId, state }) => ({
		conversationId,
		game: JSON.parse(state),
	}));
}
