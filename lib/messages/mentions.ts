import { MENTIONS_PER_MESSAGE_MAX } from "@/lib/limits";
import { EVERYBODY_ID } from "@/lib/messages/body";
import { ALL, type Mention } from "@/lib/messages/mention";
import { canonicalHandle, handleProblem } from "@/lib/people/handle";

/** A name behind an @ that may be somebody's; `handle` in its one spelling. */
export type NamedMention = { from: number; length: number; handle: string };

/** An @ that begins a word, so that no address of a mail or a page is taken for a name. */
const NAME =
	/(?<![\p{L}\p{M}\p{N}_@./:?=&#%+~-])@([\p{L}\p{N}][\p{L}\p{M}\p{N}\u200c]*(?:[._-][\p{L}\p{N}][\p{L}\p{M}\p{N}\u200c]*)*)/gu;
/** What stands for all, in each language that the app speaks; nobody may be called so. */
const ALL_WORDS = ["all", "alle"];

/** The names in a text that could be members', in order; beyond twenty they are words, whatever they say. */
export function namesIn(text: string): NamedMention[] {
	const names: NamedMention[] = [];
	if (!text.includes("@")) return names;
	for (const { 0: whole, 1: typed = "", index } of text.matchAll(NAME)) {
		const handle = canonicalHandle(typed);
		if (handleProblem(handle)) continue;
		names.push({ from: index, length: whole.length, handle });
		if (names.length === MENTIONS_PER_MESSAGE_MAX) break;
	}
	return names;
}

/**
 * Whom a text mentions: members by their handles, as `idOf` knows them, and everybody where the sender may. All else
 * stays words.
 */
export function mentionsIn(
	text: string,
	idOf: (handle: string) => string | undefined,
	mayAll: boolean,
): Mention[] {
	return namesIn(text).flatMap(({ from, length, handle }) => {
		const isAll = mayAll && ALL_WORDS.includes(handle);
		const personId = idOf(handle) ?? (isAll ? ALL : undefined);
		return personId ? [{ from, length, personId }] : [];
	});
}

/** The rows by which a message's mentions are counted: each person once. */
export function mentionRows(row: {
	conversationId: string;
	sequence: number;
	body: unknown;
}) {
	const { mentions = [] } = row.body as { mentions?: Mention[] };
	const ids = new Set(mentions.map(({ personId }) => personId));
	return [...ids].map((id) => ({
		conversationId: row.conversationId,
		sequence: row.sequence,
		personId: id === ALL ? EVERYBODY_ID : id,
	}));
}
