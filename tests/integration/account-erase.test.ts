import { type SQL, sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { database } from "@/db/client";
import { transaction } from "@/db/tx";
import { eraseDue } from "@/lib/account/erase.server";
import { HOLDINGS } from "@/lib/account/holdings.server";
import { comeBack, leaveServer } from "@/lib/account/leave.server";
import { createInvite } from "@/lib/auth/invites.server";
import { isInviteOpen } from "@/lib/auth/registration.server";
import { previewChannel } from "@/lib/communities/channel-invites.server";
import { previewCommunity } from "@/lib/communities/invites.server";
import { previewGroup } from "@/lib/groups/invites.server";
import { listMembers } from "@/lib/groups/queries.server";
import { react } from "@/lib/messages/reactions.server";
import { saveProfile } from "@/lib/people/profile.server";
import { profileInput } from "@/lib/people/profile-input";
import { ok } from "@/lib/problem";
import {
	type MadePerson,
	makeOwner,
	makePerson,
	must,
	PASSWORD,
} from "@/tests/factories";
import { nameOf } from "@/tests/setup/canaries";
import {
	channelLink,
	communityLink,
	madeCommunity,
} from "@/tests/setup/communities";
import { comment, post as publish } from "@/tests/setup/feed";
import { createdGroup, link, makeGroup } from "@/tests/setup/groups";
import { post } from "@/tests/setup/mailbox";
import { befriend, makeAttachment, open, page, say } from "@/tests/setup/talk";

beforeAll(async () => {
	await makeOwner();
});

/** A machine whose clock is ahead: for it every account is due. */
const later = () => new Date(Date.now() + 15 * 86_400_000);

async function rowsOf(query: SQL): Promise<Record<string, unknown>[]> {
	const [rows] = await database().execute(query);
	return rows as unknown as Record<string, unknown>[];
}

/** Connections of this test's database whose statement wants a lock and does not come to an end. */
const waiting = () =>
	rowsOf(sql`select id from information_schema.processlist
		where db = database() and id <> connection_id() and command = 'Query' and time_ms > 100
		and (info like '%for update' or info like 'update %' or info like 'delete %')`);

/** Lets the erasing run into rows that somebody holds, and cuts its connection there, as the end of a process would. */
async function cutAt(held: SQL): Promise<void> {
	await transaction(async (tx) => {
		const [rows] = await tx.execute(sql`${held} for update`);
		expect((rows as unknown as unknown[]).length).toBeGreaterThan(0);
		const erasing = eraseDue(later());
		await expect.poll(waiting, { timeout: 10_000 }).not.toEqual([]);
		for (const { id } of await waiting())
			await database().execute(sql.raw(`kill ${Number(id)}`));
		expect(await erasing).toBe(0);
	});
}

/** Somebody who has left something in every room that a step of the erasing goes through. */
async function makeBusy(): Promise<{
	ann: MadePerson;
	bob: MadePerson;
	direct: string;
	group: string;
}> {
	const [ann, bob] = [await makePerson(), await makePerson()];
	await befriend(ann, bob);
	const direct = (await open(ann, bob)).id;
	const group = (await createdGroup(bob, [ann])).id;
	await say(ann, direct, "Come over");
	const answer = await say(bob, direct, "At six");
	const params = { id: direct, messageId: answer.id };
	must(await react(ann, params, { emoji: "👍", isGiven: true }));
	await publish(ann, "Plums for everybody");
	await comment(ann, (await publish(bob, "Frost")).id, "Early this year");
	await post(ann, [bob]);
	await post(bob, [ann]);
	const about = { displayName: ann.displayName, about: "Plums" };
	must(await saveProfile(ann, profileInput.parse(about)));
	await makeAttachment(ann);
	return { ann, bob, direct, group };
}

describe("an erasing that is cut short", () => {
	it("goes on at the next look from wherever it was, and comes to the same end", async () => {
		const { ann, bob, direct, group } = await makeBusy();
		const left = { current: PASSWORD, takesWords: true };
		must(await leaveServer(ann, left));
		const me = ann.personId;
		const steps = [
			sql`select id from conversations where id = ${direct}`,
			sql`select id from conversations where id = ${group}`,
			sql`select id from posts where author_id = ${me}`,
			sql`select id from post_comments where author_id = ${me}`,
			sql`select letter_id from letter_copies where person_id = ${me}`,
			sql`select field from profile_fields where person_id = ${me}`,
			sql`select id from attachments where owner_id = ${me}`,
			sql`select fingerprint from user_names where person_id = ${me}`,
		];
		for (const held of steps) {
			await cutAt(held);
			// Her clock says that there is time, and half of it is gone.
			expect((await comeBack(me)).ok).toBe(false);
		}
		expect(await eraseDue()).toBe(1);
		expect(await eraseDue(later())).toBe(0);
		for (const { column, fate } of HOLDINGS) {
			if (fate === "stays") continue;
			const found = await rowsOf(
				sql`select 1 from ${column.table} where ${column} = ${me}`,
			);
			expect(found, nameOf(column)).toEqual([]);
		}
		const [row] = await rowsOf(sql`select * from people where id = ${me}`);
		expect(row).toMatchObject({ role: "gone", password_hash: "", about: "" });
		// What hangs on it was set right once, and not once for each try.
		const [head] = await rowsOf(
			sql`select member_count from conversations where id = ${group}`,
		);
		expect(head).toEqual({ member_count: 1 });
		expect(must(await listMembers(bob, group)).members).toHaveLength(1);
		const { messages } = await page(bob, direct);
		expect(messages.map(({ body }) => body.kind)).toEqual(["deleted", "plain"]);
		expect(messages[1]?.reactions).toEqual([]);
	}, 60_000);

	it("begins with nobody who comes back in the moment in which it begins", async () => {
		const { ann, bob, direct } = await makeBusy();
		must(await leaveServer(ann, { current: PASSWORD, takesWords: true }));
		let erasing: Promise<number> | undefined;
		// What `comeBack` holds and takes away, and between the two the erasing looks.
		await transaction(async (tx) => {
			const isHers = sql`where person_id = ${ann.personId}`;
			await tx.execute(sql`select 1 from departures ${isHers} for update`);
			erasing = eraseDue(later());
			await expect.poll(waiting, { timeout: 10_000 }).not.toEqual([]);
			await tx.execute(sql`delete from departures ${isHers}`);
		});
		expect(await erasing).toBe(0);
		const { messages } = await page(bob, direct);
		expect(messages[0]?.body).toMatchObject({ text: "Come over" });
	});
});

describe("an account that is deleted", () => {
	it("leaves no link of its own open, into whatever it led, also when it comes back", async () => {
		const { ann, others, id } = await makeGroup(2);
		const village = await madeCommunity(ann);
		const made = [
			await createInvite(ann, { usesMax: 5, days: 1 }),
			ok(await link(ann, id)),
			ok(await communityLink(ann, village.id)),
			ok(await channelLink(ann, village.channelId)),
		].map((one) => must(one).token);
		const theirs = must(await createInvite(others[0], { usesMax: 5, days: 1 }));
		const areOpen = async ([
			server = "",
			group = "",
			place = "",
			hall = "",
		]: string[]) => [
			await isInviteOpen(server),
			(await previewGroup(null, group)).ok,
			(await previewCommunity(null, place)).ok,
			(await previewChannel(null, hall)).ok,
		];
		expect(await areOpen(made)).toEqual([true, true, true, true]);
		must(await leaveServer(ann, { current: PASSWORD, takesWords: false }));
		expect(await areOpen(made)).toEqual([false, false, false, false]);
		must(await comeBack(ann.personId));
		expect(await areOpen(made)).toEqual([false, false, false, false]);
		expect(await isInviteOpen(theirs.token)).toBe(true);
	});
});
