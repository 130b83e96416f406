import {
	foreignKey,
	index,
	int,
	mysqlTable,
	primaryKey,
	varchar,
} from "drizzle-orm/mysql-core";
import { instant, jsonText, uuid } from "@/db/columns";
import { conversations, members } from "@/db/schema/conversations";
import { people } from "@/db/schema/people";

/** The one game of draw-and-guess that a conversation has on, for as long as it is on; `conversations.has_game` says that there is one. */
export const games = mysqlTable("games", {
	conversationId: uuid("conversation_id")
		.primaryKey()
		.references(() => conversations.id, { onDelete: "cascade" }),
	/** A `Game` (lib/guessing/rules.ts): all of it but who is here. The words too, so it leaves the server only as `viewOf` (lib/games/state.server.ts) makes it. */
	state: jsonText<unknown>("state").notNull(),
});

/** Who plays, and when each was last heard of. Who leaves the conversation is out at once, by the key to their seat. */
export const gamePlayers = mysqlTable(
	"game_players",
	{
		conversationId: uuid("conversation_id")
			.notNull()
			.references(() => games.conversationId, { onDelete: "cascade" }),
		personId: uuid("person_id").notNull(),
		seenAt: instant("seen_at").notNull(),
	},
	(t) => [
		primaryKey({ columns: [t.conversationId, t.personId] }),
		foreignKey({
			name: "game_players_seat",
			columns: [t.conversationId, t.personId],
			foreignColumns: [members.conversationId, members.personId],
		}).onDelete("cascade"),
	],
);

/** The drawing of the present round, in the pieces it came in, for who comes late or back. They go with the round. */
export const gameStrokes = mysqlTable(
	"game_strokes",
	{
		conversationId: uuid("conversation_id")
			.notNull()
			.references(() => games.conversationId, { onDelete: "cascade" }),
		/** Counted from 0 in each round: a batch that is sent again is known by it. */
		number: int("number").notNull(),
		/** `Piece`s (lib/drawing/pieces.ts). */
		pieces: jsonText<unknown>("pieces").notNull(),
		points: int("points").notNull(),
	},
	(t) => [primaryKey({ columns: [t.conversationId, t.number] })],
);

/** Drawings of rounds that are over, on their way into the log (lib/games/keep.server.ts). */
export const gameDrawings = mysqlTable(
	"game_drawings",
	{
		/** The client id of the message it becomes: sent twice, it is there once. */
		clientId: uuid("client_id").primaryKey(),
		conversationId: uuid("conversation_id")
			.notNull()
			.references(() => conversations.id, { onDelete: "cascade" }),
		drawerId: uuid("drawer_id")
			.notNull()
			.references(() => people.id, { onDelete: "cascade" }),
		word: varchar("word", { length: 40 }).notNull(),
		/** `Stroke`s (lib/drawing/stroke.ts). */
		strokes: jsonText<unknown>("strokes").notNull(),
		createdAt: instant("created_at").notNull(),
	},
	(t) => [
		index("game_drawings_by_time").on(t.createdAt),
		index("game_drawings_by_conversation").on(t.conversationId),
		index("game_drawings_by_drawer").on(t.drawerId),
	],
);
