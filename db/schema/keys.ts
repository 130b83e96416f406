import {
	bigint,
	boolean,
	date,
	index,
	mysqlTable,
	primaryKey,
	uniqueIndex,
	varchar,
} from "drizzle-orm/mysql-core";
import { asciiText, instant, uuid } from "@/db/columns";
import { people } from "@/db/schema/people";

/** A person's second step at sign-in: there while it is on, or while it is being switched on. */
export const twoSteps = mysqlTable("two_steps", {
	personId: uuid("person_id")
		.primaryKey()
		.references(() => people.id, { onDelete: "cascade" }),
	/** The secret shared with the person's app, encrypted with a key that the database does not have. */
	secret: asciiText("secret", { length: 100 }).notNull(),
	/** The step (30 seconds since 1970) of the last code that was taken: no code of it or before is taken again. */
	lastStep: bigint("last_step", { mode: "number" }).notNull().default(0),
	/** Null until a first code has shown that the app knows the secret: until then nothing is asked at sign-in. */
	confirmedOn: date("confirmed_on", { mode: "string" }),
	createdAt: instant("created_at").notNull(),
});

/** What opens in place of a code: hashes of random codes, each row gone once used. */
export const recoveryCodes = mysqlTable(
	"recovery_codes",
	{
		personId: uuid("person_id")
			.notNull()
			.references(() => people.id, { onDelete: "cascade" }),
		codeHash: asciiText("code_hash", { length: 64 }).notNull(),
	},
	(t) => [primaryKey({ columns: [t.personId, t.codeHash] })],
);

/** A key pair in somebody's device: here is its public half, and whose it is. */
export const passkeys = mysqlTable(
	"passkeys",
	{
		id: uuid("id").primaryKey(),
		personId: uuid("person_id")
			.notNull()
			.references(() => people.id, { onDelete: "cascade" }),
		name: varchar("name", { length: 80 }).notNull(),
		/** As the device calls it, base64url; WebAuthn allows 1023 bytes. */
		credentialId: asciiText("credential_id", { length: 1400 }).notNull(),
		/** COSE, base64url. */
		publicKey: asciiText("public_key", { length: 2000 }).notNull(),
		/** How often the device says it was used; one that goes back is a copy. Devices that synchronise say 0. */
		counter: bigint("counter", { mode: "number" }).notNull(),
		transports: asciiText("transports", { length: 120 }).notNull().default(""),
		/** The host it was made for: a browser offers it there and nowhere else. */
		host: asciiText("host", { length: 255 }).notNull(),
		/** Copied between the person's devices by their maker. */
		isSynced: boolean("is_synced").notNull(),
		createdAt: instant("created_at").notNull(),
		/** By day, never finer. */
		lastUsedOn: date("last_used_on", { mode: "string" }),
	},
	(t) => [
		uniqueIndex("passkeys_by_credential").on(t.credentialId),
		index("passkeys_by_person").on(t.personId),
	],
);

/** Challenges that were answered, until they would have run out anyway: the key is what refuses the second answer. */
export const spentChallenges = mysqlTable(
	"spent_challenges",
	{
		challengeHash: asciiText("challenge_hash", { length: 64 }).primaryKey(),
		expiresAt: instant("expires_at").notNull(),
	},
	(t) => [index("spent_challenges_by_expiry").on(t.expiresAt)],
);

/** A link that the owner made for somebody to set their password anew: one for each person, gone once used. */
export const passwordResets = mysqlTable(
	"password_resets",
	{
		personId: uuid("person_id")
			.primaryKey()
			.references(() => people.id, { onDelete: "cascade" }),
		/** SHA-256: the link itself is shown once and kept nowhere. */
		tokenHash: asciiText("token_hash", { length: 64 }).notNull(),
		/** Using it also switches the second step off and removes all passkeys. */
		isThorough: boolean("is_thorough").notNull(),
		expiresAt: instant("expires_at").notNull(),
	},
	(t) => [uniqueIndex("password_resets_by_token").on(t.tokenHash)],
);
