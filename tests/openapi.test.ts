import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { CONTRACT } from "@/lib/http/contract";
import { openapiDocument } from "@/lib/http/openapi";

describe("docs/openapi.json", () => {
	it("says what the schemas say (else: npx tsx scripts/openapi.ts)", () => {
		const written = JSON.parse(readFileSync("docs/openapi.json", "utf8"));
		expect(written).toEqual(JSON.parse(JSON.stringify(openapiDocument())));
	});

	it("names only routes that are there", () => {
		for (const { path } of CONTRACT.filter(
			({ path }) => !path.startsWith("/api/auth/"),
		)) {
			const file = `app${path.replace(/\{(\w+)\}/g, "[$1]")}/route.ts`;
			expect(existsSync(file), file).toBe(true);
		}
	});
});
