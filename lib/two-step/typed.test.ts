import { describe, expect, it } from "vitest";
import { appCodeOf, canonicalRecovery } from "@/lib/two-step/typed";

describe("what is typed", () => {
	it("is an app's code with or without its gap, and nothing else", () => {
		expect(["123456", "123 456", " 123-456 "].map(appCodeOf)).toEqual(
			Array(3).fill("123456"),
		);
		for (const other of ["", "12345", "1234567", "١٢٣٤٥٦", "12345a"])
			expect(appCodeOf(other)).toBeNull();
	});

	it("is a recovery code however it was read from paper", () => {
		expect(canonicalRecovery(" K3V9 OX2M-7qtd8wpL ")).toBe("k3v90x2m7qtd8wp1");
	});
});
