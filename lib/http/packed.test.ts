import {
	mkdirSync,
	mkdtempSync,
	readFileSync,
	rmSync,
	writeFileSync,
} from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createPacked } from "@/lib/http/packed.server";
import { packStatic } from "@/scripts/services/pack";

const folder = mkdtempSync(join(tmpdir(), "chit-chat-packed-"));
const script = "export const words = ['how', 'was', 'the', 'lake'];\n".repeat(
	60,
);
let lead: ReturnType<typeof createPacked>;

beforeAll(async () => {
	mkdirSync(join(folder, "chunks"));
	writeFileSync(join(folder, "chunks/a.js"), script);
	writeFileSync(join(folder, "chunks/[id].js"), script);
	writeFileSync(join(folder, "chunks/tiny.js"), "1");
	writeFileSync(join(folder, "chunks/face.woff2"), script);
	await packStatic(folder);
	lead = createPacked(folder);
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Where a request is led to, and what its answer will say of itself. */
function led(
	path: string,
	accepted?: string,
	method = "GET",
): [string | undefined, Record<string, unknown>] {
	const headers: Record<string, unknown> = {};
	const request = {
		url: `/_next/static/${path}`,
		...{ method, headers: { "accept-encoding": accepted } },
	} as IncomingMessage;
	lead(request, {
		setHeader: (name: string, value: string) => {
			headers[name] = value;
		},
	} as unknown as ServerResponse);
	return [request.url?.slice("/_next/static/".length), headers];
}

describe("a script of the build", () => {
	test("is packed so that it unpacks to itself", () => {
		const read = (suffix: string) =>
			readFileSync(join(folder, `chunks/a.js${suffix}`));
		expect(brotliDecompressSync(read(".br")).toString()).toBe(script);
		expect(gunzipSync(read(".gz")).toString()).toBe(script);
		expect(read(".br").length).toBeLessThan(script.length / 10);
	});

	test("goes out in the smallest packing that the browser takes", () => {
		expect(led("chunks/a.js?v=1", "gzip, deflate, br, zstd")).toEqual([
			"chunks/a.js.br?v=1",
			{
				"content-type": "application/javascript; charset=utf-8",
				"content-encoding": "br",
				vary: "accept-encoding",
			},
		]);
		expect(led("chunks/a.js", "gzip, deflate")[0]).toBe("chunks/a.js.gz");
		expect(led("chunks/a.js", "gzip;q=0.8, br;q=0.5")[0]).toBe(
			"chunks/a.js.br",
		);
		expect(led("chunks/%5Bid%5D.js", "gzip")[0]).toBe("chunks/%5Bid%5D.js.gz");
		expect(led("chunks/a.js", "br;q=0, gzip;q=1.0", "HEAD")[0]).toBe(
			"chunks/a.js.gz",
		);
	});

	test("goes out as it is to who takes no packing", () => {
		for (const accepted of [
			undefined,
			"",
			"identity",
			"gzip;q=0",
			"gzip;q=0.0",
		])
			expect(led("chunks/a.js", accepted)).toEqual(["chunks/a.js", {}]);
	});
});

test("whatever has no packed copy is asked for as it was", () => {
	for (const path of [
		...["chunks/tiny.js", "chunks/face.woff2", "chunks/none.js"],
		...["chunks/../chunks/a.js", "chunks/a.js.br", "../server/page.js"],
	])
		expect(led(path, "gzip, br")).toEqual([path, {}]);
	expect(led("chunks/a.js", "gzip, br", "POST")).toEqual(["chunks/a.js", {}]);
});
