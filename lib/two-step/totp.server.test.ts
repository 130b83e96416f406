import { describe, expect, it } from "vitest";
import {
	appAddress,
	codeOf,
	matchingStep,
	spellSecret,
	stepAt,
} from "@/lib/two-step/totp.server";

/** The secret and the table of RFC 6238, appendix B (SHA-1). */
const SECRET = Buffer.from("12345678901234567890");
const EXAMPLES: [number, string][] = [
	[59, "94287082"],
	[1_111_111_109, "07081804"],
	[1_111_111_111, "14050471"],
	[1_234_567_890, "89005924"],
	[2_000_000_000, "69279037"],
	[20_000_000_000, "65353130"],
];

describe("codes", () => {
	it.each(EXAMPLES)("at %i seconds is the RFC's", (seconds, code) => {
		expect(codeOf(SECRET, stepAt(seconds * 1000), 8)).toBe(code);
		expect(codeOf(SECRET, stepAt(seconds * 1000))).toBe(code.slice(2));
	});

	it("of one step to either side are taken, and no others", () => {
		const nowMs = 1_234_567_890_000;
		const step = stepAt(nowMs);
		const found = [-2, -1, 0, 1, 2].map((by) =>
			matchingStep(SECRET, codeOf(SECRET, step + by), nowMs),
		);
		expect(found).toEqual([null, step - 1, step, step + 1, null]);
	});
});

describe("a secret", () => {
	it("is spelled as in RFC 4648", () => {
		const spelled = ["f", "fo", "foo", "foob", "fooba", "foobar"].map((text) =>
			spellSecret(Buffer.from(text)),
		);
		expect(spelled).toEqual([
			"MY",
			"MZXQ",
			"MZXW6",
			"MZXW6YQ",
			"MZXW6YTB",
			"MZXW6YTBOI",
		]);
	});

	it("goes to an app with the names of the account and the server", () => {
		expect(
			appAddress(SECRET, { handle: "åse", serverName: "Ås & co: chat" }),
		).toBe(
			"otpauth://totp/%C3%85s%20%26%20co%3A%20chat:%C3%A5se?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=%C3%85s%20%26%20co%3A%20chat",
		);
	});
});
