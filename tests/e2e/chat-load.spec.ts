import { gzipSync } from "node:zlib";
import { expect } from "@playwright/test";
import { arrivePair } from "./chat-people";
import { test } from "./test";

test("a chat is drawn with under 215 KB of script; schemas, menus and windows come when they are needed", async ({
	browser,
}) => {
	const { ann, id } = await arrivePair(browser);
	const { request } = ann.page;
	const html = await (await request.get(`/conversations/${id}`)).text();
	// What is for browsers without modules no browser of today fetches.
	const tags = html.match(/<script[^>]+>/g) ?? [];
	const sources = tags
		.filter((tag) => !/nomodule/i.test(tag))
		.flatMap((tag) => /src="([^"]+)"/.exec(tag)?.[1] ?? []);
	expect(sources.length).toBeGreaterThan(5);
	const scripts = await Promise.all(
		sources.map(async (source) => (await request.get(source)).body()),
	);
	const bytes = scripts.reduce((sum, body) => sum + gzipSync(body).length, 0);
	expect(bytes).toBeGreaterThan(100 * 1024);
	expect(bytes).toBeLessThan(215 * 1024);
	const text = scripts.map((body) => body.toString()).join("\n");
	expect(text).toContain("MessageChannel");
	expect(text).not.toContain("ZodError");
	expect(text).not.toContain("onCloseAutoFocus");
});
