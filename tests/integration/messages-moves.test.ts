import { describe, expect, it } from "vitest";
import { writers } from "@/db/client";
import { moveMarkers } from "@/lib/messages/commands.server";
import { must } from "@/tests/factories";
import { makeGroup } from "@/tests/setup/groups";
import { changes, page, say, texts } from "@/tests/setup/talk";

describe("receipts of many people", () => {
	it("take a version each, in a few transactions, while others write", async () => {
		const { ann, others, id } = await makeGroup(20);
		const first = await say(ann, id, "Who is coming?");
		let transactions = 0;
		writers().on("acquire", () => {
			transactions++;
		});
		const [markers, said] = await Promise.all([
			Promise.all(
				others.map((person) =>
					moveMarkers(person, id, {
						deliveredSequence: first.sequence,
						readSequence: first.sequence,
					}).then(must),
				),
			),
			Promise.all(["I am", "Me too"].map((text) => say(ann, id, text))),
		]);
		const versions = [...markers, ...said].map(({ version }) => version);
		expect(new Set(versions).size).toBe(22);
		expect(transactions).toBeLessThan(12);
		expect(
			texts((await page(ann, id)).messages)
				.slice(-2)
				.sort(),
		).toEqual(["I am", "Me too"]);
		const caughtUp = await changes(ann, id, first.version);
		expect(caughtUp.version).toBe(Math.max(...versions));
		for (const marker of markers)
			expect(caughtUp.markers).toContainEqual(marker);
	});
});
