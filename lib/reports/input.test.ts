import { expect, test } from "vitest";
import { newId } from "@/lib/ids";
import { answerInput, reportInput } from "@/lib/reports/input";
import { REPORT_WORDS_LENGTH_MAX } from "@/lib/reports/limits";

const subject = { kind: "person", id: newId() };

test("a report needs nothing but its subject", () => {
	const parsed = reportInput.parse({ subject, words: " \u200b " });
	expect(parsed).toMatchObject({ reason: "other", words: "", blocks: false });
	const words = "x".repeat(REPORT_WORDS_LENGTH_MAX);
	expect(reportInput.parse({ subject, words }).words).toBe(words);
});

test("what is none is refused at the door: other reasons, kinds, types and lengths", () => {
	const long = "x".repeat(REPORT_WORDS_LENGTH_MAX + 1);
	for (const bad of [
		{ subject, words: long },
		{ subject, words: "😀".repeat(REPORT_WORDS_LENGTH_MAX / 2 + 1) },
		{ subject, words: "\ud800" },
		{ subject, words: null },
		{ subject, reason: "boring" },
		{ subject, blocks: "yes" },
		{ subject: { kind: "person", id: "1 or 1" } },
		{ subject: { kind: "message", id: newId() } },
		{ subject: { kind: "group", id: newId() } },
		{ subject: [] },
		null,
	])
		expect(reportInput.safeParse(bad).success).toBe(false);
	const answer = { reportId: newId(), outcome: "done" };
	expect(answerInput.safeParse(answer).success).toBe(true);
	const maybe = { ...answer, outcome: "maybe" };
	expect(answerInput.safeParse(maybe).success).toBe(false);
});
