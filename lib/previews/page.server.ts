import type { Parser } from "htmlparser2";

/** What a page says of itself. */
export type PageFacts = {
	title: string;
	description: string;
	siteName: string;
	/** The address of its picture, absolute. */
	imageUrl: string | null;
};

const LENGTHS = { title: 200, description: 300, siteName: 80 } as const;
/** What may stand in a head; anything else begins the body, as it does in a browser. */
const HEAD_TAGS = new Set(
	"html head title meta link script style base noscript template".split(" "),
);
/** No head has more; the parser's time grows with the square of what is left open. */
const TAGS_MAX = 2_000;
/** So much of a page is looked at for its alphabet. */
const SNIFF_BYTES = 1_024;

/**
 * Reads the head of a page as it comes, and nothing after it. A tolerant reader that builds no tree: what a page of any
 * shape may cost is its bytes.
 */
export class PageReader {
	readonly #contentType: () => string;
	readonly #make: () => Parser;
	readonly #found = new Map<string, string>();
	#decoder: TextDecoder | null = null;
	#parser: Parser | null = null;
	#isInTitle = false;
	#title = "";
	#isDone = false;
	#tags = 0;

	/** `contentType` is asked when the first bytes are there. */
	constructor(make: ParserMaker, contentType: () => string) {
		this.#contentType = contentType;
		this.#make = () =>
			make({
				onopentag: (name, attributes) => this.#open(name, attributes),
				ontext: (text) => {
					if (this.#isInTitle && this.#title.length < LENGTHS.title)
						this.#title += text;
				},
				onclosetag: (name) => {
					if (name === "title") this.#isInTitle = false;
					if (name === "head") this.#end();
				},
			});
	}

	/** Takes the next bytes; true once all that is wanted is known. */
	take(bytes: Buffer): boolean {
		this.#decoder ??= decoderOf(this.#contentType(), bytes);
		this.#parser ??= this.#make();
		this.#parser.write(this.#decoder.decode(bytes, { stream: true }));
		return this.#isDone;
	}

	/** What was found; null when the page has no name. */
	facts(pageUrl: string): PageFacts | null {
		const title = this.#said(["og:title", "twitter:title"], "title");
		const named = title || clean(this.#title, LENGTHS.title);
		if (named === "") return null;
		return {
			title: named,
			description: this.#said(
				["og:description", "twitter:description", "description"],
				"description",
			),
			siteName: this.#said(["og:site_name", "application-name"], "siteName"),
			imageUrl: this.#image(pageUrl),
		};
	}

	#open(name: string, attributes: Record<string, string>): void {
		this.#tags += 1;
		if (!HEAD_TAGS.has(name) || this.#tags > TAGS_MAX) {
			this.#end();
			return;
		}
		if (name === "title" && this.#title === "") this.#isInTitle = true;
		if (name !== "meta") return;
		const key = (attributes.property ?? attributes.name ?? "").toLowerCase();
		const { content = "" } = attributes;
		// The first says it: what comes later is often of something else on the page.
		if (key !== "" && content !== "" && !this.#found.has(key))
			this.#found.set(key, content);
	}

	/** The rest of what the parser holds is left as well. */
	#end(): void {
		this.#isDone = true;
		this.#parser?.pause();
	}

	#said(keys: string[], what: keyof typeof LENGTHS): string {
		for (const key of keys) {
			const said = clean(this.#found.get(key) ?? "", LENGTHS[what]);
			if (said !== "") return said;
		}
		return "";
	}

	#image(pageUrl: string): string | null {
		const keys = ["og:image:secure_url", "og:image", "og:image:url"];
		for (const key of [...keys, "twitter:image", "twitter:image:src"]) {
			const address = this.#found.get(key)?.trim();
			if (address && URL.canParse(address, pageUrl))
				return new URL(address, pageUrl).href;
		}
		return null;
	}
}

type Handler = {
	onopentag: (name: string, attributes: Record<string, string>) => void;
	ontext: (text: string) => void;
	onclosetag: (name: string) => void;
};
type ParserMaker = (handler: Handler) => Parser;

let loading: Promise<ParserMaker> | undefined;

/** Fetched with the first preview: a server whose people send no links does not carry it. */
export function loadParser(): Promise<ParserMaker> {
	loading ??= import("htmlparser2").then(
		({ Parser }) =>
			(handler) =>
				new Parser(handler, { decodeEntities: true, lowerCaseTags: true }),
	);
	return loading;
}

/** By the header, else by what the page's first bytes say, else as nearly all are written. */
function decoderOf(contentType: string, bytes: Buffer): TextDecoder {
	const head = bytes.subarray(0, SNIFF_BYTES).toString("latin1");
	const named =
		/charset\s*=\s*["']?([\w-]{1,40})/i.exec(contentType)?.[1] ??
		/<meta[^>]{0,200}charset\s*=\s*["']?([\w-]{1,40})/i.exec(head)?.[1];
	try {
		return new TextDecoder(named ?? "utf-8");
	} catch {
		return new TextDecoder();
	}
}

/** One line of plain words: nothing that turns or hides the text around it, and no longer than its place. */
function clean(text: string, lengthMax: number): string {
	const words = text
		.toWellFormed()
		.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, " ")
		.replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, "")
		.trim();
	const letters = Array.from(words);
	if (letters.length <= lengthMax) return words;
	return `${letters.slice(0, lengthMax - 1).join("")}…`;
}
