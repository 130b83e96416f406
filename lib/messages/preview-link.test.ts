import { describe, expect, it } from "vitest";
import type { Body } from "@/lib/messages/body";
import { previewLinkOf } from "@/lib/messages/preview-link";
import { badInput } from "@/tests/setup/bad-input";

const linkIn = (text: string) =>
	previewLinkOf({ v: 1, kind: "plain", text, attachments: [] });

describe("previewLinkOf", () => {
	it("is the first web link that stands in the open", () => {
		const first = "https://one.example/a";
		for (const text of [
			`see ${first} and https://two.example`,
			`**${first}**`,
			`> quoted ${first}`,
			`- item ${first}`,
			`\`https://code.example\` ${first}`,
			`mail a@b.example, ${first}`,
		])
			expect([text, linkIn(text)]).toEqual([text, first]);
		expect(linkIn("www.example.com")).toBe("https://www.example.com/");
		for (const text of ["", "no link.", "||https://hidden.example||"])
			expect(linkIn(text)).toBeNull();
		for (const body of [
			{ v: 1, kind: "deleted" },
			{ v: 1, kind: "sealed", ciphertext: first },
		] satisfies Body[])
			expect(previewLinkOf(body)).toBeNull();
	});

	type Link = { text: string; expect: string };
	it.each(badInput<Link>("links_render"))("$id: $why", ({ text, ...one }) => {
		const link = linkIn(text);
		const isWeb = one.expect.startsWith("link") && !text.startsWith("mailto:");
		if (isWeb) expect(link).toMatch(/^https?:/);
		else if (one.expect !== "no_link_or_https") expect(link).toBeNull();
		if (link) expect(["http:", "https:"]).toContain(new URL(link).protocol);
	});
});
