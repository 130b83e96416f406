import { readdirSync } from "node:fs";
import { is } from "drizzle-orm";
import {
	type AnyMySqlColumn,
	getTableConfig,
	MySqlTable,
} from "drizzle-orm/mysql-core";
import { HOLDINGS } from "@/lib/account/holdings.server";

/** "table.column", as the database calls it. */
export const nameOf = (column: AnyMySqlColumn) =>
	`${getTableConfig(column.table).name}.${column.name}`;

/** Every column of the schema, found and not listed: a table that is new is there by itself. */
export async function allColumns(): Promise<{ name: string; type: string }[]> {
	const folder = new URL("../../db/schema/", import.meta.url);
	const columns: { name: string; type: string }[] = [];
	for (const file of readdirSync(folder)) {
		const tables = await import(
			/* @vite-ignore */ new URL(file, folder).pathname
		);
		for (const table of Object.values(tables))
			if (is(table, MySqlTable))
				for (const column of getTableConfig(table).columns)
					columns.push({
						name: nameOf(column as AnyMySqlColumn),
						type: column.getSQLType(),
					});
	}
	return columns;
}

export const HELD = new Map(
	HOLDINGS.map((holding) => [nameOf(holding.column), holding]),
);

/** Ids of other things than people. A new column of ids is either here or in `HOLDINGS`. */
export const OTHER_IDS = new Set(
	`departures.photo_id people.photo_id groups.photo_id communities.photo_id
	invites.id invites.sheet_id sessions.id passkeys.id posts.id letters.id attachments.id messages.id conversations.id communities.id
	reports.id reports.subject_id notices.id notices.position post_comments.id scheduled_messages.id group_invites.id channel_invites.id community_invites.id
	expiries.conversation_id mentions.conversation_id message_edits.conversation_id message_marks.conversation_id
	pins.conversation_id reactions.conversation_id channel_invites.conversation_id channels.conversation_id
	members.conversation_id posts.conversation_id game_drawings.conversation_id game_players.conversation_id
	game_strokes.conversation_id games.conversation_id former_members.conversation_id group_invites.conversation_id
	group_requests.conversation_id groups.conversation_id drafts.conversation_id scheduled_messages.conversation_id
	message_attachments.conversation_id messages.conversation_id poll_closings.conversation_id poll_votes.conversation_id
	preview_pictures.conversation_id previews_off.conversation_id search_chunks.conversation_id search_heads.conversation_id
	channels.community_id community_bans.community_id community_invites.community_id community_members.community_id posts.community_id
	message_edits.client_id post_comments.client_id posts.client_id game_drawings.client_id letters.client_id messages.client_id
	letters.writer_id posts.place_id post_comments.post_id post_comments.parent_id post_likes.post_id post_media.post_id
	post_votes.post_id post_media.attachment_id scheduled_files.attachment_id scheduled_files.scheduled_id
	letter_media.attachment_id uploads.attachment_id message_attachments.attachment_id preview_pictures.attachment_id
	letter_copies.letter_id letter_doors.letter_id letter_media.letter_id letter_recipients.letter_id
	message_attachments.message_id notice_actors.notice_id push_subscriptions.session_id`.split(
		/\s+/,
	),
);

/**
 * Text of which a person fills nothing with words of their own: what the server makes, chooses from a list, or keeps secret,
 * and the names of places, which are everybody's there. A new column of text is either here or has a canary.
 */
export const NO_WORDS = new Set(
	`departures.handle departures.display_name user_names.fingerprint server_settings.name server_settings.setup_hash
	sessions.device_label channels.channel_key channels.category communities.name communities.about groups.name groups.topic
	game_drawings.word game_drawings.strokes game_strokes.pieces games.state guests.name_key
	passkeys.credential_id passkeys.public_key passkeys.transports passkeys.host password_resets.token_hash
	recovery_codes.code_hash spent_challenges.challenge_hash two_steps.secret scheduled_messages.problem
	letters.postmark_day letters.folded attachments.mime_type attachments.blur attachments.peaks attachments.cloud_key
	attachments.cloud_thumbnail_key uploads.details uploads.file_key uploads.callback uploads.outcome
	messages.withheld_edit messages.reactions messages.poll messages.preview notice_settings.kind notices.kind
	notices.subject_kind push_settings.time_zone push_subscriptions.endpoint_hash push_subscriptions.endpoint
	push_subscriptions.p256dh push_subscriptions.auth push_subscriptions.origin people.skeleton people.about people.language
	people.look people.password_hash people.name_key people.handle_key people.messages_from people.groups_from reactions.emoji
	reports.kind reports.place reports.copy reports.reason reports.outcome reports.answer`.split(
		/\s+/,
	),
);
