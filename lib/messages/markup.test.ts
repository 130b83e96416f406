import { describe, expect, test } from "vitest";
import { MESSAGE_LENGTH_MAX } from "@/lib/limits";
import { type Block, parseMarkup } from "@/lib/messages/markup";
import type { Inline } from "@/lib/messages/markup-inline";
import { hasMarkup, plainText, sourceOf } from "@/lib/messages/markup-text";
import { parseNamed } from "@/lib/messages/mention-places";
import { mentionsIn } from "@/lib/messages/mentions";
import { badInput, textOf } from "@/tests/setup/bad-input";
import { isLinear } from "@/tests/setup/growth";

/** A message as short tags, to be read in a test. */
const shape = (text: string) => parseMarkup(text).map(blockShape).join("¶");
const inlines = (all: Inline[]) => all.map(inlineShape).join("");

function blockShape(block: Block): string {
	if (block.kind === "words") return inlines(block.children);
	if (block.kind === "code")
		return `<pre ${block.language}>${block.text}</pre>`;
	const tag = block.kind === "list" ? `list ${block.start ?? "-"}` : "quote";
	return `<${tag}>${block.lines.map((line) => inlines(line.children)).join("|")}</>`;
}

function inlineShape(inline: Inline): string {
	if (inline.kind === "text") return inline.text;
	if (inline.kind === "mention")
		return `<@${inline.personId}>${inline.text}</>`;
	if (inline.kind === "link") return `<a>${inline.text}</a>`;
	if (inline.kind === "code") return `<code>${inline.text}</code>`;
	return `<${inline.kind}>${inlines(inline.children)}</>`;
}

describe("styles within a line", () => {
	test.each([
		[
			"**bold** _it_ `code` ~~no~~",
			"<bold>bold</> <italic>it</> <code>code</code> <strike>no</>",
		],
		["*it* and ||who did it||", "<italic>it</> and <spoiler>who did it</>"],
		["***both***", "<bold><italic>both</></>"],
		["*a **b***", "<italic>a <bold>b</></>"],
		["**a *b***", "<bold>a <italic>b</></>"],
		["_**x**_, (*y*)!", "<italic><bold>x</></>, (<italic>y</>)!"],
		["*a *b*", "*a <italic>b</>"],
		["*one\ntwo*", "<italic>one\ntwo</>"],
		["这是**粗体**字", "这是<bold>粗体</>字"],
		["🎁**yes**🎁 ||🎁||", "🎁<bold>yes</>🎁 <spoiler>🎁</>"],
		["``a ` b``", "<code>a ` b</code>"],
		["`*a* https://example.com`", "<code>*a* https://example.com</code>"],
		[
			"**https://example.com/a_b_c**",
			"<bold><a>https://example.com/a_b_c</a></>",
		],
		[
			"https://example.com/_a_ _b_",
			"<a>https://example.com/_a_</a> <italic>b</>",
		],
		[
			"||see https://example.com||",
			"<spoiler>see <a>https://example.com</a></>",
		],
		["*https://example.com*", "<italic><a>https://example.com</a></>"],
		["~~https://example.com~~", "<strike><a>https://example.com</a></>"],
		["**שלום**", "<bold>שלום</>"],
	])("%s", (text, expected) => expect(shape(text)).toBe(expected));

	test.each([
		"snake_case_name and __init__",
		"2*3*4 = 24, 2 * 3 * 4, 5*x and 6*y",
		"¯\\_(ツ)_/¯",
		"*_* ^_^ -_- >_< (*_*) T_T",
		"f**k, sh*t, *****, ~~~~, ||||",
		"a || b || c and a||b||c",
		"**not closed",
		"*over\n\na blank line*",
		"~5 or ~6",
		"` `",
		"* one",
		"[words](https://example.com)".replace("https://example.com", "x"),
	])("%s is shown as typed", (text) => {
		expect(shape(text)).toBe(text);
		expect(hasMarkup(parseMarkup(text))).toBe(false);
	});

	test("a link with words of its own stays as typed: nobody is led elsewhere than they read", () => {
		expect(shape("[bank](https://evil.test)")).toBe(
			"[bank](<a>https://evil.test</a>)",
		);
	});
});

describe("blocks", () => {
	test.each([
		["```js\nlet a = 1;\n```", "<pre js>let a = 1;</pre>"],
		["so:\n\n```\n> a\n**b**\n```\nand", "so:¶<pre >> a\n**b**</pre>¶and"],
		["> one\n> *two*\nthree", "<quote>one|<italic>two</></>¶three"],
		["- a\n- **b**", "<list ->a|<bold>b</></>"],
		["3. c\n4. d", "<list 3>c|d</>"],
		["  two\n\n- a\n- b\n\n  in", "  two¶<list ->a|b</>¶  in"],
	])("%j", (text, expected) => expect(shape(text)).toBe(expected));

	test.each([
		"17. mai er fin",
		"- yes",
		"1. a\n3. b",
		"1. a\n1) b",
		"- a\n* b",
		">_< >:( >>>",
		"```\nnot closed",
		"```\n```",
		"a\n\n\n\nb",
	])("%j is shown as typed", (text) => expect(shape(text)).toBe(text));
});

describe("names", () => {
	const named = (text: string) => {
		const mentions = mentionsIn(
			text,
			(handle) => ({ ola: "1", a_b: "2" })[handle],
			true,
		);
		const blocks = parseNamed(text, mentions);
		expect(sourceOf(blocks)).toBe(text);
		return blocks.map(blockShape).join("¶");
	};
	test.each([
		["hi @ola!", "hi <@1>@ola</>!"],
		[
			"**@ola** and ||@all||",
			"<bold><@1>@ola</></> and <spoiler><@all>@all</></>",
		],
		["> @ola\n- @ola\n- b", "<quote><@1>@ola</></>¶<list -><@1>@ola</>|b</>"],
		["`@ola` @ola", "<code>@ola</code> <@1>@ola</>"],
		["```\n@ola\n```\n@ola", "<pre >@ola</pre>¶<@1>@ola</>"],
		[
			"https://example.com/(@ola) @ola",
			"https://example.com/(@ola) <@1>@ola</>",
		],
	])("%s", (text, expected) => expect(named(text)).toBe(expected));

	test.each([
		[[{ from: 0, length: 4, personId: "1" }]],
		[[{ from: 3, length: 40, personId: "1" }]],
		[
			[
				{ from: 3, length: 4, personId: "1" },
				{ from: 4, length: 3, personId: "1" },
			],
		],
	])("places that are none of the text are words: %j", (mentions) => {
		const blocks = parseNamed("hi @ola @b", mentions);
		expect(sourceOf(blocks)).toBe("hi @ola @b");
		expect(blocks.map(blockShape)).toEqual(["hi @ola @b"]);
	});
});

describe("in one line", () => {
	test.each([
		["**bold** and ||secret **x**||", "bold and ▒▒▒"],
		["> said\nI say", "said\nI say"],
		["```js\nlet a;\n```", "let a;"],
		["1. a\n2. `b`", "a\nb"],
		["2*3*4", "2*3*4"],
	])("%s", (text, expected) => expect(plainText(text)).toBe(expected));
});

describe("whatever somebody sends", () => {
	const ALPHABET = [
		..."*_~|`[](){}>-.#\\1a é文😀\n\n ",
		...[
			"**",
			"~~",
			"||",
			"```",
			"```\n",
			"\n> ",
			"\n- ",
			"\n2. ",
			"https://a.example/",
		],
	];
	let seed = 20_260_101;
	const random = () => {
		seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
		return seed / 2_147_483_648;
	};
	const made = (length: number) =>
		Array.from(
			{ length },
			() => ALPHABET[Math.floor(random() * ALPHABET.length)],
		).join("");

	test("nothing of it is lost, and no word is moved", () => {
		for (let round = 0; round < 500; round += 1) {
			const text = made(1 + Math.floor(random() * 60));
			const blocks = parseMarkup(text);
			expect(sourceOf(blocks), JSON.stringify(text)).toBe(text);
			// Only marks and breaks go: every letter stays, in its order.
			const letters = (words: string) => words.replace(/[^a-zé文😀]/gu, "");
			const isCovered = /▒/.test(plainText(text));
			const isCode = text.includes("```");
			if (!isCovered && !isCode)
				expect(letters(plainText(text))).toBe(letters(text));
			expect(depthOf(blocks)).toBeLessThanOrEqual(6);
		}
	});

	test.each(badInput<{ value: unknown }>("messages"))(
		"$id comes back as typed",
		({ value }) => {
			const text = textOf(value, 100);
			expect(sourceOf(parseMarkup(text))).toBe(text);
		},
	);

	test.each(
		[
			..."*_~|`[>-",
			...[
				"**",
				"~~",
				"||",
				"* ",
				" *",
				"*a ",
				"a*",
				" *a* ",
				"*a_b~~c||d ",
				"||a ",
			],
			...[
				"```\n",
				"```a\n",
				"> ",
				"> a\n",
				"- a\n",
				"1. a\n",
				"`a``b```c",
				"\n",
				" \n",
				"_a*b_",
			],
			...[
				"*_~|`[>",
				"**https://a.example/** ",
				"*_https://a.example/_ ",
				"***a",
				"a*** ***b",
			],
		].map((part) => [part]),
	)("%j again and again takes time by its length alone", (part) => {
		const many = (length: number) => part.repeat(length / part.length);
		expect(isLinear(many, parseMarkup, MESSAGE_LENGTH_MAX)).toBe(true);
		const text = many(MESSAGE_LENGTH_MAX);
		const blocks = parseMarkup(text);
		expect(sourceOf(blocks)).toBe(text);
		expect(depthOf(blocks)).toBeLessThanOrEqual(6);
	});
});

function depthOf(blocks: Block[]): number {
	const depth = (all: Inline[]): number =>
		1 +
		Math.max(
			0,
			...all.map((one) => ("children" in one ? depth(one.children) : 0)),
		);
	return Math.max(
		...blocks.map((block) =>
			block.kind === "words"
				? depth(block.children)
				: block.kind === "code"
					? 1
					: Math.max(...block.lines.map((line) => depth(line.children))),
		),
	);
}
