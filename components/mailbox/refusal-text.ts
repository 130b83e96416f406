import type { Words } from "@/lib/i18n/en";
import type { MailboxWords } from "@/lib/i18n/en/mailbox";
import { problemText } from "@/lib/i18n/problem-text";
import type { Refusal } from "./use-letter";

/** Why a letter did not go, in words that say what to do. */
export function refusalText(
	{ text, problem }: Refusal,
	t: MailboxWords,
	words: Words,
): string {
	if (text || !problem) return text ?? "";
	const { fields = {} } = problem;
	if (fields.recipientIds === "conflict") return t.problemConflict;
	if (fields.recipientIds === "request_waiting") return t.problemWaiting;
	if (fields.recipientIds === "not_found") return t.problemGone;
	if (fields.attachmentIds) return t.problemFile;
	if (fields.day) return t.dayPassed;
	return problemText(words, problem).text;
}
