import {
	bigint,
	boolean,
	date,
	index,
	int,
	mysqlEnum,
	mysqlTable,
	primaryKey,
	tinyint,
	uniqueIndex,
} from "drizzle-orm/mysql-core";
import { asciiText, exactText, instant, uuid } from "@/db/columns";
import { sessions } from "@/db/schema/auth";
import { people } from "@/db/schema/people";

/**
 * What is under somebody's bell: one row for each thing that happened to one subject, however many did it. No foreign
 * key leads to the subject, since it may be of any kind; whether it is there and may be seen is asked at each read.
 */
export const notices = mysqlTable(
	"notices",
	{
		id: uuid("id").primaryKey(),
		personId: uuid("person_id")
			.notNull()
			.references(() => people.id, { onDelete: "cascade" }),
		kind: asciiText("kind", { length: 24 }).notNull(),
		subjectKind: asciiText("subject_kind", { length: 24 }).notNull(),
		subjectId: uuid("subject_id").notNull(),
		/** Which message, when the subject is one of a conversation; 0 for every other. */
		subjectSequence: bigint("subject_sequence", { mode: "number" })
			.notNull()
			.default(0),
		/** Ordered in time like an id, and taken anew with each actor: what happened last stands first. */
		position: uuid("position").notNull(),
		isSeen: boolean("is_seen").notNull().default(false),
		changedAt: instant("changed_at").notNull(),
	},
	(t) => [
		uniqueIndex("notices_by_subject").on(
			t.personId,
			t.kind,
			t.subjectId,
			t.subjectSequence,
		),
		index("notices_by_position").on(t.personId, t.position),
		index("notices_unseen").on(t.personId, t.isSeen, t.position),
		index("notices_of_subject").on(t.subjectId),
	],
);

/** Who did it, each once: from these a gathered notice is counted ("Ola and 4 others"). */
export const noticeActors = mysqlTable(
	"notice_actors",
	{
		noticeId: uuid("notice_id")
			.notNull()
			.references(() => notices.id, { onDelete: "cascade" }),
		actorId: uuid("actor_id")
			.notNull()
			.references(() => people.id, { onDelete: "cascade" }),
		createdAt: instant("created_at").notNull(),
	},
	(t) => [
		primaryKey({ columns: [t.noticeId, t.actorId] }),
		index("notice_actors_by_actor").on(t.actorId),
	],
);

/** How loud each kind is to a person; without a row as `lib/notices/kinds.ts` begins. */
export const noticeSettings = mysqlTable(
	"notice_settings",
	{
		personId: uuid("person_id")
			.notNull()
			.references(() => people.id, { onDelete: "cascade" }),
		kind: asciiText("kind", { length: 24 }).notNull(),
		level: mysqlEnum("level", ["none", "bell", "push"]).notNull(),
	},
	(t) => [primaryKey({ columns: [t.personId, t.kind] })],
);

/** When a person wants quiet, and what their lock screens may show. */
export const pushSettings = mysqlTable("push_settings", {
	personId: uuid("person_id")
		.primaryKey()
		.references(() => people.id, { onDelete: "cascade" }),
	hidesText: boolean("hides_text").notNull().default(true),
	/** Minutes of the person's own day; null: no quiet hours. They may go over midnight. */
	quietFrom: int("quiet_from"),
	quietTo: int("quiet_to"),
	/** Days that are quiet from morning to night, Monday the lowest bit. */
	quietDays: tinyint("quiet_days").notNull().default(0),
	timeZone: asciiText("time_zone", { length: 64 }).notNull().default("UTC"),
});

/**
 * Where a signed-in device can be woken: one for each session, gone with it. When the push service says that it is no
 * more, the address and its keys are emptied at once, and the row stays to tell the person that this device is deaf.
 */
export const pushSubscriptions = mysqlTable(
	"push_subscriptions",
	{
		sessionId: uuid("session_id")
			.primaryKey()
			.references(() => sessions.id, { onDelete: "cascade" }),
		personId: uuid("person_id")
			.notNull()
			.references(() => people.id, { onDelete: "cascade" }),
		/** SHA-256 of the endpoint: a browser that changes hands is woken for the last one only. */
		endpointHash: asciiText("endpoint_hash", { length: 64 }),
		endpoint: exactText("endpoint", { length: 1000 }),
		/** The device's public key and secret (RFC 8291), base64url. */
		p256dh: asciiText("p256dh", { length: 100 }),
		auth: asciiText("auth", { length: 32 }),
		/** Where this device reaches us: names us to the push service when no owner's address does. */
		origin: asciiText("origin", { length: 255 }),
		/** By day, never finer: since when it has accepted nothing. Null while all is well. */
		failingSince: date("failing_since", { mode: "string" }),
		createdAt: instant("created_at").notNull(),
	},
	(t) => [
		uniqueIndex("push_subscriptions_by_endpoint").on(t.endpointHash),
		index("push_subscriptions_by_person").on(t.personId),
	],
);
