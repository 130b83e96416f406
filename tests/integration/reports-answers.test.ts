import { eq } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { database } from "@/db/client";
import { people } from "@/db/schema/people";
import { reports } from "@/db/schema/reports";
import { blockPerson } from "@/lib/contacts/blocks.server";
import { newId } from "@/lib/ids";
import { countUnseen } from "@/lib/notices/queries.server";
import { resetRates } from "@/lib/rate-limit.server";
import { answerReport } from "@/lib/reports/commands.server";
import { answerInput } from "@/lib/reports/input";
import {
	countWaiting,
	listOwnReports,
	listReports,
} from "@/lib/reports/queries.server";
import type { Viewer } from "@/lib/viewer";
import {
	type MadePerson,
	makeOwner,
	makePerson,
	must,
} from "@/tests/factories";
import { letGuestsIn, makeGuest } from "@/tests/setup/guests";
import { bell, listed } from "@/tests/setup/notices";
import { countQueries } from "@/tests/setup/queries";
import { about, report } from "@/tests/setup/reports";

const gone = { ok: false, problem: { code: "not_found" } };
let owner: MadePerson;
beforeAll(async () => {
	owner = await makeOwner();
	await letGuestsIn(owner);
});
beforeEach(async () => {
	resetRates();
	await database().delete(reports);
});

const waiting = async () => must(await listReports(owner)).waiting;
const answer = (viewer: Viewer, reportId: string, more: object = {}) =>
	answerReport(
		viewer,
		answerInput.parse({ reportId, outcome: "done", ...more }),
	);

describe("the same thing reported again", () => {
	it("is the same report with what is said last, also when both come at once", async () => {
		const [ann, bob, cora] = [
			await makePerson(),
			await makePerson(),
			await makePerson(),
		];
		const tries = Array.from({ length: 8 }, () => report(ann, about(bob)));
		for (const done of await Promise.all(tries)) must(done);
		must(await report(ann, about(bob), { words: "Again" }));
		expect(await waiting()).toMatchObject([{ words: "Again" }]);
		must(await report(cora, about(bob)));
		expect(await waiting()).toHaveLength(2);
	});

	it("waits anew once it was answered, and the owner is told anew", async () => {
		const [ann, bob] = [await makePerson(), await makePerson()];
		must(await report(ann, about(bob)));
		const [first] = await waiting();
		must(await answer(owner, first?.id ?? "", { words: "Talked to Bob" }));
		expect(await waiting()).toEqual([]);
		const before = await countUnseen(owner.personId);
		must(await report(ann, about(bob), { words: "He does it again" }));
		expect(await waiting()).toMatchObject([
			{ id: first?.id, words: "He does it again", answer: null },
		]);
		expect(await countUnseen(owner.personId)).toBe(before + 1);
		expect(await bell(ann)).toEqual([]);
	});
});

describe("who learns of a report", () => {
	it("is the owner, under the bell; whom it is about hears and sees nothing", async () => {
		const [ann, bob] = [await makePerson(), await makePerson()];
		must(await report(ann, about(bob), { words: "Secret words" }));
		const [told] = await listed(owner);
		const [row] = await waiting();
		expect(told).toMatchObject({
			...{ kind: "report", excerpt: null, title: null, isSeen: false },
			href: `/settings/reports#${row?.id}`,
		});
		expect(told?.actors.map(({ id }) => id)).toEqual([ann.personId]);
		for (const person of [ann, bob]) expect(await bell(person)).toEqual([]);
		expect(await listOwnReports(bob)).toEqual([]);
		const [own] = await listOwnReports(ann);
		expect(own).toMatchObject({ words: "Secret words", answer: null });
		expect(own).not.toHaveProperty("copy");
	});

	it("is the owner also when it is about the owner, and no block keeps it or its answer back", async () => {
		const [ann, bob] = [await makePerson(), await makePerson()];
		must(await report(ann, about(owner), { blocks: true }));
		const [row] = await waiting();
		expect(row).toMatchObject({
			...{ about: { id: owner.personId }, reporter: { id: ann.personId } },
		});
		const actors = async () =>
			(await listed(owner)).flatMap((one) => one.actors.map(({ id }) => id));
		expect(await actors()).toContain(ann.personId);
		must(await answer(owner, row?.id ?? ""));
		expect(await bell(ann)).toEqual([["report_answered", owner.personId]]);
		must(await blockPerson(owner, { personId: bob.personId }));
		must(await report(bob, about(ann)));
		expect(await actors()).toContain(bob.personId);
	});

	it("is told of reports, and answers them, across every block between the two", async () => {
		for (const isOwners of [true, false]) {
			const [ann, bob] = [await makePerson(), await makePerson()];
			const [one, other] = isOwners ? [owner, ann] : [ann, owner];
			must(await blockPerson(one, { personId: other.personId }));
			must(await report(ann, about(bob)));
			const [told] = await listed(owner);
			expect(told).toMatchObject({
				kind: "report",
				actors: [{ id: ann.personId }],
			});
			const [waits] = await waiting();
			must(await answer(owner, waits?.id ?? ""));
			expect(await bell(ann)).toEqual([["report_answered", owner.personId]]);
		}
	});

	it("is nobody else: the list and the answers are the owner's alone", async () => {
		const [ann, bob] = [await makePerson(), await makePerson()];
		must(await report(ann, about(bob)));
		const [row] = await waiting();
		const moderator = { ...(await makePerson()), role: "moderator" as const };
		for (const viewer of [ann, bob, moderator, await makeGuest("Gus")]) {
			expect(await listReports(viewer)).toEqual(gone);
			expect(await countWaiting(viewer)).toBe(0);
			expect(await answer(viewer, row?.id ?? "")).toEqual(gone);
		}
		expect(await answer(owner, newId())).toEqual(gone);
		expect(await countWaiting(owner)).toBe(1);
		must(await answer(owner, row?.id ?? ""));
	});
});

describe("the list of the owner", () => {
	it("takes as many queries for many as for one", async () => {
		const people = await Promise.all(
			Array.from({ length: 6 }, () => makePerson()),
		);
		const [first, ...others] = people as [MadePerson, ...MadePerson[]];
		const ask = () => countQueries(() => listReports(owner));
		for (const [index, other] of others.entries()) {
			must(await report(first, about(other)));
			const { value, count } = await ask();
			expect(must(value).waiting).toHaveLength(index + 1);
			expect(count).toBe(4);
		}
	});
});

describe("an answer", () => {
	it("is told to who reported, leads to their page, and is given once", async () => {
		const [ann, bob] = [await makePerson(), await makePerson()];
		must(await report(ann, about(bob)));
		const [row] = await waiting();
		const id = row?.id ?? "";
		const unseen = await countUnseen(owner.personId);
		const both = await Promise.all([
			answer(owner, id, { outcome: "nothing", words: "They were joking" }),
			answer(owner, id, { outcome: "nothing", words: "They were joking" }),
		]);
		expect(both.map((one) => one.ok).sort()).toEqual([false, true]);
		expect(both.find((one) => !one.ok)).toMatchObject({
			problem: { code: "conflict" },
		});
		expect(await listed(ann)).toMatchObject([
			{
				...{ kind: "report_answered", excerpt: null, isSeen: false },
				...{ href: `/reports#${id}`, actors: [{ id: owner.personId }] },
			},
		]);
		expect(await listOwnReports(ann)).toMatchObject([
			{ answer: { outcome: "nothing", words: "They were joking" } },
		]);
		expect(await countUnseen(owner.personId)).toBe(unseen - 1);
		expect(await bell(bob)).toEqual([]);
		const { answered } = must(await listReports(owner));
		expect(answered.map((one) => one.id)).toEqual([id]);
	});
});

describe("a report", () => {
	it("goes with whoever it is by or about", async () => {
		const [ann, bob] = [await makePerson(), await makePerson()];
		must(await report(ann, about(bob)));
		must(await report(bob, about(ann)));
		expect(await waiting()).toHaveLength(2);
		await database().delete(people).where(eq(people.id, bob.personId));
		expect(await waiting()).toEqual([]);
		expect((await listed(owner)).some((one) => one.kind === "report")).toBe(
			false,
		);
	});
});
