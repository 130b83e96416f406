/** Marks that are put on letters of alphabets (Latin, Greek, Cyrillic, Hebrew, Arabic); elsewhere they are letters themselves. */
const MARK = String.raw`\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670`;
const MARKS = new RegExp(`[${MARK}]`, "g");
/** A letter with the marks on it. */
const CLUSTER = new RegExp(`[^${MARK}][${MARK}]*|.`, "gsu");
/** Not seen, and so not typed again by who searches. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/u;
const BEYOND_ASCII = /[^\p{ASCII}]/u;

/** Letters that no normal form takes apart. In Norwegian å, ø and æ are no accents: "får" is not "far". */
const LETTERS: Record<string, string> = {
	å: "å",
	æ: "æ",
	ä: "æ",
	ø: "ø",
	ö: "ø",
	ð: "d",
	þ: "th",
	đ: "d",
	ł: "l",
	ß: "ss",
	ı: "i",
	ς: "σ",
};

const known = new Map<string, string>();
const KNOWN_MAX = 5_000;

/** Text as it is compared: without case, accents, width and what is not seen; Swedish ä and ö are æ and ø. */
export function fold(text: string): string {
	if (!BEYOND_ASCII.test(text)) return text.toLowerCase().replace(/\s/g, " ");
	return text.replace(CLUSTER, foldCluster);
}

/** The same with the place in the original of each UTF-16 unit, and of the end. */
export function foldWithPlaces(text: string): {
	folded: string;
	places: number[];
} {
	let folded = "";
	const places: number[] = [];
	for (const { 0: cluster, index } of text.matchAll(CLUSTER)) {
		const part = foldCluster(cluster);
		folded += part;
		for (let unit = 0; unit < part.length; unit++) places.push(index);
	}
	places.push(text.length);
	return { folded, places };
}

function foldCluster(cluster: string): string {
	const found = known.get(cluster);
	if (found !== undefined) return found;
	const folded = foldLetter(cluster);
	if (known.size < KNOWN_MAX) known.set(cluster, folded);
	return folded;
}

function foldLetter(cluster: string): string {
	if (INVISIBLE.test(cluster)) return "";
	if (/^\s$/.test(cluster)) return " ";
	const lower = cluster.normalize("NFC").toLowerCase();
	const own = LETTERS[lower];
	if (own) return own;
	const bare = lower.normalize("NFKD").replace(MARKS, "").toLowerCase();
	// Back together what the form took apart beside accents: Hangul, kana.
	return Array.from(bare.normalize("NFC"), (one) => LETTERS[one] ?? one)
		.join("")
		.replace(/\s/g, " ");
}
