import { expect, it } from "vitest";
import { makePerson } from "@/tests/factories";
import { callRoute } from "@/tests/setup/routes";
import { makePair, say } from "@/tests/setup/talk";

/** Well-formed for a schema that looks at the letters only, and nonsense to a database. */
const ODD = [
	"999999999999999_------------------------------------",
	"999999999999999_ffffffff-ffff-ffff-ffff-ffffffffffff",
	"0_00000000-0000-0000-0000-000000000000",
	"253402300800000_0198c0de-0000-7000-8000-000000000000",
	"1_abcdefabcdefabcdefabcdefabcdefabcdef",
];

it("a cursor that nobody was given is answered or refused, never a failure", async () => {
	const { ann, bob, id } = await makePair();
	await say(ann, id, "hei");
	for (const cursor of ODD) {
		const { status } = await callRoute(bob, {
			method: "GET",
			path: `/api/conversations?cursor=${cursor}`,
		});
		expect([cursor, [200, 400].includes(status)]).toEqual([cursor, true]);
	}
});

it("a number that no log has is answered or refused, never a failure", async () => {
	const { ann, id } = await makePair();
	for (const name of ["since", "before", "after", "around", "limit"])
		for (const value of [
			"",
			"-1",
			"1e3",
			"1e309",
			"0x10",
			"9007199254740991",
			"9007199254740992",
			"NaN",
			"1.5",
			"%00",
			"1&limit=2",
		]) {
			const { status } = await callRoute(ann, {
				method: "GET",
				path: `/api/conversations/${id}/messages?${name}=${value}`,
			});
			expect([name, value, [200, 400].includes(status)]).toEqual([
				name,
				value,
				true,
			]);
		}
});

it("a handle or a search of any letters is answered or refused, never a failure", async () => {
	const ann = await makePerson();
	for (const odd of [
		"%00",
		"%F0%9F%98%80",
		"%ED%A0%80",
		"a".repeat(300),
		"'",
	]) {
		for (const path of [`/api/people/${odd}`, `/api/people?search=${odd}`]) {
			const { status } = await callRoute(ann, { method: "GET", path });
			expect([path, status < 500]).toEqual([path, true]);
		}
	}
});
