import { expect, it } from "vitest";
import { z } from "zod";
import { parseInput } from "./parse";

const schema = z.object({ name: z.string("invalid").min(1, "empty") });
const formOf = (name: string) => {
	const form = new FormData();
	form.set("name", name);
	return form;
};

it("takes a form for its fields", () => {
	expect(parseInput(schema, formOf("Ann"))).toEqual({
		ok: true,
		value: { name: "Ann" },
	});
	expect(parseInput(schema, formOf(""))).toMatchObject({
		problem: { code: "empty", fields: { name: "empty" } },
	});
});

it("refuses whatever else an action is sent in place of one", () => {
	const forged = [undefined, null, "name", 1, [], [["name", "Ann"]], () => {}];
	for (const one of forged)
		expect(parseInput(schema, one)).toMatchObject({
			problem: { code: "invalid" },
		});
});
