/** Letters that are letters in Norwegian, Swedish and Finnish, as somebody without their keys writes them. */
const PLAIN: Record<string, string> = {
	æ: "ae",
	ø: "o",
	å: "a",
	ä: "a",
	ö: "o",
	ð: "d",
	ß: "ss",
};
const DOUBLED: Record<string, string> = { å: "aa", ø: "oe", ö: "oe", ä: "ae" };

/** Only in so short a message are letters compared one by one: a guess is a word or some, no novel. */
const NEAR_LENGTH_MAX = 120;
/** A plural or a definite article more ("boats", "båten"), and letters that stand apart, are still the word. */
const ENDING_LENGTH_MAX = 2;

/**
 * What a message is to the word that is drawn: `right` when it names it, alone or among others ("is it a boat?"), whatever its
 * case, accents, signs and ending; `near` when a letter or two are wrong or it is part of a longer word; else `far`. "Båt" is also
 * "bat" and "baat", for not everybody has the key.
 */
export function judgeGuess(
	text: string,
	word: string,
): "right" | "near" | "far" {
	const wanted = formsOf(word);
	const forms = formsOf(text);
	const said = new Set(forms.flatMap(wordsIn));
	if (wanted.some((form) => said.has(form))) return "right";
	const isBare = forms.some((form) =>
		wanted.some((one) => isAlmostOnly(bare(form), bare(one))),
	);
	if (isBare) return "right";
	if (namesWord(text, word)) return "near";
	if (text.length > NEAR_LENGTH_MAX) return "far";
	const isNear = [...said].some((one) =>
		wanted.some((form) => isTypo(one, form)),
	);
	return isNear ? "near" : "far";
}

/** Whether a message would tell the word to who reads it, in whatever pieces it comes. */
export function namesWord(text: string, word: string): boolean {
	const wanted = formsOf(word);
	return formsOf(text).some((form) =>
		wanted.some((one) => {
			const letters = bare(one);
			return letters.length >= 3 && bare(form).includes(letters);
		}),
	);
}

/** As it is written without accents, and with two letters for one. */
function formsOf(text: string): string[] {
	const low = text.normalize("NFKC").toLowerCase();
	const doubled = low.replace(/[åøöä]/g, (letter) => DOUBLED[letter] ?? letter);
	return [...new Set([plain(low), plain(doubled)])];
}

function plain(low: string): string {
	return low
		.replace(/[æøåäöðß]/g, (letter) => PLAIN[letter] ?? letter)
		.normalize("NFD")
		.replace(/\p{M}/gu, "");
}

function wordsIn(form: string): string[] {
	return form
		.split(/[^\p{L}\p{N}-]+/u)
		.flatMap((one) => [one, ...one.split("-")])
		.filter(Boolean);
}

const bare = (form: string) => form.replace(/[^\p{L}\p{N}]/gu, "");

function isAlmostOnly(said: string, wanted: string): boolean {
	return (
		wanted.length >= 3 &&
		said.length <= wanted.length + ENDING_LENGTH_MAX &&
		said.startsWith(wanted)
	);
}

/** One wrong letter, two in a long word; of short words nothing is near, for everything is. */
function isTypo(said: string, wanted: string): boolean {
	if (wanted.length < 4) return false;
	return distance(said, wanted) <= (wanted.length < 8 ? 1 : 2);
}

/** How many letters are to be put, taken or changed; 3 for anything that is further. */
function distance(one: string, other: string): number {
	if (Math.abs(one.length - other.length) > 2) return 3;
	let row = Array.from({ length: other.length + 1 }, (_, at) => at);
	for (let down = 1; down <= one.length; down++) {
		const next = [down];
		for (let across = 1; across <= other.length; across++) {
			const isSame = one[down - 1] === other[across - 1];
			next[across] = Math.min(
				(row[across] ?? 0) + 1,
				(next[across - 1] ?? 0) + 1,
				(row[across - 1] ?? 0) + (isSame ? 0 : 1),
			);
		}
		row = next;
	}
	return row[other.length] ?? 3;
}
