import { describe, expect, it } from "vitest";
import { mailboxWords } from "@/lib/i18n/mailbox-words";
import { forwardOf, postmarkDate, replyTo } from "@/lib/mailbox/quote";
import type { LetterView } from "@/lib/mailbox/view";

const said = { words: mailboxWords("en"), locale: "en" } as const;
const letter = {
	subject: "Plums",
	body: "One\nTwo\n",
	postmarkDay: "2026-03-03",
	sender: { displayName: "Ann" },
} as LetterView;

describe("an answer", () => {
	it("quotes the letter below room to write, and marks its subject once", () => {
		const reply = replyTo(letter, said);
		expect(reply).toEqual({
			subject: "Re: Plums",
			body: "\n\nAnn wrote on 3 March 2026:\n> One\n> Two",
		});
		expect(replyTo({ ...letter, ...reply }, said).subject).toBe("Re: Plums");
	});
	it("leaves out what would leave no room, and cuts a subject that fills its line", () => {
		const long = {
			...letter,
			subject: "😀".repeat(100),
			body: "x".repeat(99_000),
		};
		const { subject, body } = replyTo(long, said);
		expect(body).toBe("");
		expect(subject.length).toBeLessThanOrEqual(200);
		expect(subject.isWellFormed()).toBe(true);
	});
});

it("a letter is passed on whole", () => {
	expect(forwardOf(letter, said)).toEqual({
		subject: "Fwd: Plums",
		body: "\n\n**Forwarded letter**\nFrom Ann, 3 March 2026\n\nOne\nTwo\n",
	});
});

it("a postmark's day is said in the reader's language", () => {
	expect(postmarkDate("2026-05-17", "nb")).toBe("17. mai 2026");
	expect(postmarkDate("2026-05-17", "fi")).toBe("17. toukokuuta 2026");
});
