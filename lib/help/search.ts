import type { TopicName } from "@/lib/help/topics";
import { blockText, inlineText, type Topic } from "@/lib/help/view";
import { fold } from "@/lib/search/fold";

/** A part of the guide that answers a question: `id` is null for the beginning of a topic. */
export type Hit = {
	topic: TopicName;
	topicTitle: string;
	id: string | null;
	title: string;
	excerpt: string;
};

/** What a search looks through: the words of a place, and how much each kind of them says about it. */
type Place = Hit & { weights: [text: string, weight: number][] };

const HITS_MAX = 12;
const EXCERPT_LENGTH = 160;
/** Shorter words ("my", "på") are in every part. */
const TERM_LENGTH_MIN = 3;
/** Endings that go when a word is not found as it was typed: "passordet", "salasanani". */
const ENDING_MAX = 3;
const STEM_MIN = 4;

/**
 * The parts of the guide about what somebody asks, best first. A question in a whole sentence works too: half of its words
 * must be found, in the beginning of words or inside them, and an ending that differs does not matter.
 */
export function searchGuide(topics: readonly Topic[], query: string): Hit[] {
	const terms = termsOf(query);
	if (terms.length === 0) return [];
	return topics
		.flatMap(placesOf)
		.map((place) => ({ place, ...scoreOf(place, terms) }))
		.filter(({ found }) => found > 0 && found >= terms.length / 2)
		.sort((a, b) => b.found - a.found || b.score - a.score)
		.slice(0, HITS_MAX)
		.map(({ place: { weights: _, ...hit } }) => hit);
}

function termsOf(query: string): string[] {
	const all = fold(query).match(/[\p{L}\p{N}]+/gu) ?? [];
	const long = all.filter(({ length }) => length >= TERM_LENGTH_MIN);
	return [...new Set(long.length > 0 ? long : all)].slice(0, 12);
}

function placesOf(topic: Topic): Place[] {
	const of = { topic: topic.name, topicTitle: topic.title };
	const intro = `${inlineText(topic.lead)} ${blockText(topic.blocks)}`;
	const beginning: Place = {
		...{ ...of, id: null, title: topic.title, excerpt: excerptOf(intro) },
		weights: [
			[fold(topic.title), 8],
			[fold(intro), 2],
		],
	};
	const sections = topic.sections.map(({ id, title, also, blocks }) => {
		const text = blockText(blocks);
		return {
			...{ ...of, id, title, excerpt: excerptOf(text) },
			weights: [
				[fold(title), 8],
				[fold(also), 6],
				[fold(topic.title), 2],
				[fold(text), 1],
			],
		} satisfies Place;
	});
	return [beginning, ...sections];
}

function scoreOf({ weights }: Place, terms: readonly string[]) {
	const scores = terms.map((term) => {
		const exact = weightOf(weights, term);
		return exact > 0 ? exact : weightOf(weights, stemOf(term)) / 2;
	});
	return {
		found: scores.filter((score) => score > 0).length,
		score: scores.reduce((sum, score) => sum + score, 0),
	};
}

function weightOf(weights: Place["weights"], term: string): number {
	return weights.reduce((sum, [text, weight]) => {
		const at = text.indexOf(term);
		if (at < 0) return sum;
		// A word that begins with it says more than one that merely holds it.
		const begins = at === 0 || !/[\p{L}\p{N}]/u.test(text[at - 1] ?? "");
		return sum + (begins ? weight : weight / 4);
	}, 0);
}

const stemOf = (term: string) =>
	term.slice(
		0,
		Math.max(Math.min(term.length, STEM_MIN), term.length - ENDING_MAX),
	);

function excerptOf(text: string): string {
	if (text.length <= EXCERPT_LENGTH) return text;
	const cut = text.slice(0, EXCERPT_LENGTH);
	return `${cut.slice(0, cut.lastIndexOf(" "))}…`;
}
