import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { database } from "@/db/client";
import { passkeys } from "@/db/schema/keys";
import { uploads } from "@/db/schema/media";
import { eraseDue } from "@/lib/account/erase.server";
import { exportOf } from "@/lib/account/export.server";
import { OWN } from "@/lib/account/export-records.server";
import { leaveServer } from "@/lib/account/leave.server";
import { keepDraft } from "@/lib/drafts/commands.server";
import { setAlias } from "@/lib/groups/commands.server";
import { newId } from "@/lib/ids";
import { saveDraft } from "@/lib/mailbox/drafts.server";
import { sendMessage } from "@/lib/messages/commands.server";
import { editMessage } from "@/lib/messages/edit.server";
import { react } from "@/lib/messages/reactions.server";
import { changeHandle } from "@/lib/people/names.server";
import { saveProfile } from "@/lib/people/profile.server";
import { profileInput } from "@/lib/people/profile-input";
import { sendReport } from "@/lib/reports/commands.server";
import { reportInput } from "@/lib/reports/input";
import type { Viewer } from "@/lib/viewer";
import {
	type MadePerson,
	makeOwner,
	makePerson,
	must,
	PASSWORD,
} from "@/tests/factories";
import {
	allColumns,
	HELD,
	NO_WORDS,
	nameOf,
	OTHER_IDS,
} from "@/tests/setup/canaries";
import { comment, like, post as publish } from "@/tests/setup/feed";
import { createdGroup } from "@/tests/setup/groups";
import { draftOf, post } from "@/tests/setup/mailbox";
import { schedule } from "@/tests/setup/scheduled";
import { befriend, makeAttachment, open, say } from "@/tests/setup/talk";

/** A word that is nowhere else, for each column of text that a person fills. */
const CANARIES = new Map<string, string>();
const canary = (...columns: string[]) => {
	const word = `canary${CANARIES.size}${randomUUID().slice(0, 8)}`;
	for (const column of columns) CANARIES.set(column, word);
	return word;
};

let ann: MadePerson;
let bob: MadePerson;

beforeAll(async () => {
	await makeOwner();
	ann = await makePerson({
		handle: `c${randomUUID()
			.slice(0, 8)
			.replace(/[^a-z]/g, "x")}old`,
		displayName: canary("people.display_name"),
		email: `${canary("people.email")}@example.org`,
	});
	bob = await makePerson();
	await befriend(ann, bob);
	await inChats();
	await elsewhere();
});

async function inChats(): Promise<void> {
	const { id } = await open(ann, bob);
	const first = await say(ann, id, canary("message_edits.body"));
	const params = { id, messageId: first.id };
	const edit = { clientId: newId(), text: canary("messages.body") };
	must(await editMessage(ann, params, edit));
	const answer = await say(bob, id, "At six");
	await report(ann, answer, id, canary("reports.words"));
	// With a copy of what she said.
	await report(bob, first, id, "She shouts");
	must(
		await react(
			ann,
			{ id, messageId: answer.id },
			{ emoji: "👍", isGiven: true },
		),
	);
	must(
		await keepDraft(ann, id, {
			text: canary("drafts.body"),
			personId: ann.personId,
			replyTo: null,
			base: 0,
		}),
	);
	const text = canary("scheduled_messages.body");
	must(await schedule(ann, id, { text }));
	const group = await createdGroup(ann, [bob]);
	must(await setAlias(ann, group.id, { alias: canary("members.alias") }));
	const photo = await makeAttachment(ann);
	await database().execute(
		sql`update attachments set name = ${canary("attachments.name")}, alt = ${canary("attachments.alt")} where id = ${photo}`,
	);
	must(
		await sendMessage(ann, group.id, {
			clientId: newId(),
			text: "",
			attachmentIds: [photo],
		}),
	);
}

async function report(
	viewer: Viewer,
	{ id }: { id: string },
	conversationId: string,
	words: string,
): Promise<void> {
	const subject = { kind: "message", id, conversationId };
	must(await sendReport(viewer, reportInput.parse({ subject, words })));
}

async function elsewhere(): Promise<void> {
	const handle = `c${randomUUID()
		.slice(0, 8)
		.replace(/[^a-z]/g, "y")}new`;
	CANARIES.set("user_names.handle", ann.handle);
	CANARIES.set("people.handle", handle);
	must(await changeHandle(ann, { handle }));
	must(
		await saveProfile(
			ann,
			profileInput.parse({
				displayName: CANARIES.get("people.display_name"),
				about: canary("profile_fields.value"),
			}),
		),
	);
	const posted = await publish(ann, canary("posts.body"));
	const others = await publish(bob, "Frost");
	await comment(ann, others.id, canary("post_comments.body"));
	await like(ann, others.id);
	await comment(bob, posted.id, "Early this year");
	const subject = canary("letters.subject");
	await post(ann, [bob], { subject, body: canary("letters.body") });
	await post(bob, [ann]);
	must(await saveDraft(ann, draftOf([bob], { subject: "Later" })));
	await database()
		.insert(passkeys)
		.values({
			...{ id: newId(), personId: ann.personId, createdAt: new Date() },
			...{ name: canary("passkeys.name"), credentialId: newId() },
			...{ publicKey: "k", counter: 0, host: "localhost", isSynced: false },
		});
	await database()
		.insert(uploads)
		.values({
			...{ attachmentId: newId(), ownerId: ann.personId, purpose: "message" },
			...{ name: canary("uploads.name"), sizeBytes: 1, createdAt: new Date() },
		});
}

async function exported(viewer: Viewer): Promise<string> {
	let isOver = false;
	const zip = exportOf(viewer, () => {
		isOver = true;
	});
	const bytes = Buffer.from(await new Response(zip).arrayBuffer());
	expect(bytes.subarray(0, 2).toString()).toBe("PK");
	expect(isOver).toBe(true);
	// Nothing is compressed: what is in it stands in it.
	return bytes.toString();
}

/** Every row of every table, as text, by table. */
async function everything(): Promise<Map<string, string>> {
	const names = new Set(
		(await allColumns()).map(({ name }) => name.split(".")[0] ?? ""),
	);
	const dump = new Map<string, string>();
	for (const name of names) {
		const [rows] = await database().execute(
			sql`select * from ${sql.identifier(name)}`,
		);
		dump.set(name, JSON.stringify(rows));
	}
	return dump;
}

describe("the schema", () => {
	it("has no id that is neither somebody's by name nor another thing's", async () => {
		const ids = (await allColumns()).filter(({ type }) => type === "uuid");
		expect(ids.length).toBeGreaterThan(100);
		const unknown = ids.filter(
			({ name }) => !HELD.has(name) && !OTHER_IDS.has(name),
		);
		expect(unknown).toEqual([]);
	});

	it("has no text that is neither a canary's nor the server's own", async () => {
		const texts = (await allColumns()).filter(({ type }) =>
			/char|text|json/.test(type),
		);
		const unknown = texts.filter(
			({ name }) => !CANARIES.has(name) && !NO_WORDS.has(name),
		);
		expect(unknown).toEqual([]);
	});

	it("has every column that is named here", async () => {
		const there = new Set((await allColumns()).map(({ name }) => name));
		const named = [...OTHER_IDS, ...NO_WORDS, ...HELD.keys()];
		expect(named.filter((name) => !there.has(name))).toEqual([]);
	});

	it("says of all that stays when somebody is erased why it does", () => {
		const silent = [...HELD.values()].filter(
			({ fate, why }) => fate === "stays" && !why,
		);
		expect(silent).toEqual([]);
		expect(OWN.every(({ column }) => HELD.has(nameOf(column)))).toBe(true);
	});
});

describe("an export", () => {
	it("holds every canary, and nothing that others keep from the person", async () => {
		const secret = await makePerson();
		const { id } = await open(secret, bob);
		await say(secret, id, "nobody else's words");
		const text = await exported({
			...ann,
			handle: CANARIES.get("people.handle") ?? "",
		});
		const missing = [...CANARIES].filter(([, word]) => !text.includes(word));
		expect(missing).toEqual([]);
		expect(text).toContain("At six");
		expect(text).not.toContain("nobody else's words");
		for (const word of ["argon2id", "isWithheld", "passwordHash"])
			expect(text).not.toContain(word);
	});

	it("is nothing of ours any more when its reader goes away", async () => {
		let isOver = false;
		const reader = exportOf(ann, () => {
			isOver = true;
		}).getReader();
		await reader.read();
		await reader.cancel();
		await expect.poll(() => isOver).toBe(true);
	});
});

describe("an account that is erased", () => {
	it("leaves no canary, and refers to nobody but where it is said why", async () => {
		must(await leaveServer(ann, { current: PASSWORD, takesWords: true }));
		await database().execute(sql`update departures set due_at = '2020-01-01'`);
		expect(await eraseDue()).toBe(1);
		const dump = await everything();
		// What others hold of hers in their own mailboxes stays theirs.
		const stays = ["letters.subject", "letters.body"];
		for (const [column, word] of CANARIES) {
			const where = [...dump].filter(([, rows]) => rows.includes(word));
			const names = where.map(([name]) => name);
			expect(names, column).toEqual(stays.includes(column) ? ["letters"] : []);
		}
		const left = [...dump].filter(([, rows]) => rows.includes(ann.personId));
		const mayStay = [...HELD].flatMap(([name, { fate }]) =>
			fate === "stays" ? [name.split(".")[0]] : [],
		);
		expect(
			left.map(([name]) => name).filter((name) => !mayStay.includes(name)),
		).toEqual([]);
	});
});
