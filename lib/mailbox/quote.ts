import type { MailboxWords } from "@/lib/i18n/en/mailbox";
import type { Locale } from "@/lib/i18n/locale";
import {
	LETTER_BODY_LENGTH_MAX,
	LETTER_SUBJECT_LENGTH_MAX,
} from "@/lib/mailbox/limits";
import type { LetterView } from "@/lib/mailbox/view";

/** The day of a postmark in a language: "3 March 2026". It is a day where the sender was, and so the same everywhere. */
export function postmarkDate(day: string, locale: Locale): string {
	return new Intl.DateTimeFormat(locale === "en" ? "en-GB" : locale, {
		dateStyle: "long",
		timeZone: "UTC",
	}).format(new Date(`${day}T00:00:00Z`));
}

type Said = { words: MailboxWords; locale: Locale };

/** What an answer begins with: the subject marked once, and below room to write the letter as a quote. */
export function replyTo(letter: LetterView, said: Said) {
	const { words } = said;
	const head = words.wrote(nameOf(letter, words), dayOf(letter, said.locale));
	return {
		subject: marked(words.rePrefix, letter.subject),
		body: fitting(`\n\n${head}\n${quoted(letter.body)}`),
	};
}

/** What a letter begins with that passes another one on, whole. */
export function forwardOf(letter: LetterView, said: Said) {
	const { words } = said;
	const from = words.forwardedFrom(
		nameOf(letter, words),
		dayOf(letter, said.locale),
	);
	return {
		subject: marked(words.fwdPrefix, letter.subject),
		body: fitting(`\n\n**${words.forwarded}**\n${from}\n\n${letter.body}`),
	};
}

const nameOf = ({ sender }: LetterView, words: MailboxWords) =>
	sender?.displayName ?? words.noPerson;

const dayOf = ({ postmarkDay, at }: LetterView, locale: Locale) =>
	postmarkDate(postmarkDay ?? at.slice(0, 10), locale);

/** An answer to an answer is not marked twice; a subject that fills its line loses its end. */
function marked(mark: string, subject: string): string {
	if (subject.toLowerCase().startsWith(mark.toLowerCase())) return subject;
	return `${mark} ${subject}`
		.trim()
		.slice(0, LETTER_SUBJECT_LENGTH_MAX)
		.toWellFormed();
}

function quoted(body: string): string {
	return body
		.trimEnd()
		.split(/\r\n|\r|\n/)
		.map((line) => `> ${line}`)
		.join("\n");
}

/** Where there would be no room left to write, it begins empty: the letter itself is a tap away. */
function fitting(body: string): string {
	return body.length > LETTER_BODY_LENGTH_MAX - 5_000 ? "" : body;
}
