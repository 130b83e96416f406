import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readGuide } from "@/lib/help/guide.server";
import { searchGuide } from "@/lib/help/search";
import { PICTURE, TOPICS } from "@/lib/help/topics";
import type { Block, Inline, Topic } from "@/lib/help/view";
import { LOCALES, type Locale } from "@/lib/i18n/locale";
import { keysIn, namesIn, withNames } from "@/scripts/guide/names";

const OTHERS = LOCALES.filter((locale) => locale !== "en");
const guides = Object.fromEntries(
	await Promise.all(
		LOCALES.map(async (locale) => [locale, await readGuide(locale)]),
	),
) as Record<Locale, Topic[]>;
const sourceOf = (locale: Locale, name: string) =>
	readFileSync(`docs/guide/${locale}/${name}.md`, "utf8");

const inlinesIn = (parts: Inline[]): Inline[] =>
	parts.flatMap((part) => [
		part,
		...("children" in part ? inlinesIn(part.children) : []),
	]);
const blocksIn = (blocks: Block[]): Block[] =>
	blocks.flatMap((block) => {
		if (block.kind === "note") return [block, ...blocksIn(block.blocks)];
		if (block.kind === "list")
			return [block, ...block.items.flatMap((item) => blocksIn(item))];
		return [block];
	});
const allBlocks = (topic: Topic) =>
	blocksIn([topic, ...topic.sections].flatMap(({ blocks }) => blocks));
const linksOf = (topic: Topic) => [
	...new Set(
		[
			...inlinesIn(topic.lead),
			...allBlocks(topic).flatMap((block) => {
				if (block.kind === "table")
					return [block.head, ...block.rows].flat().flatMap(inlinesIn);
				return block.kind === "paragraph" ? inlinesIn(block.children) : [];
			}),
		].flatMap((part) => (part.kind === "link" ? part.href : [])),
	),
];
const picturesOf = (topic: Topic) =>
	allBlocks(topic).flatMap((block) => (block.kind === "picture" ? block : []));
const shapeOf = (blocks: Block[]) => blocks.map(({ kind }) => kind);

describe.each(LOCALES)("the guide in %s", (locale) => {
	it("has a file for each topic, and none beside them", () => {
		expect(readdirSync(`docs/guide/${locale}`).sort()).toEqual(
			TOPICS.map((name) => `${name}.md`).sort(),
		);
	});

	it("calls everything what the app calls it (npx tsx scripts/guide.ts)", async () => {
		const names = await namesIn(locale);
		for (const name of TOPICS) {
			const source = sourceOf(locale, name);
			expect(withNames(source, names)).toBe(source);
		}
	});

	it("has anchors that differ within a topic", () => {
		for (const { name, sections } of guides[locale]) {
			const ids = sections.map(({ id }) => id);
			expect([name, ids.length > 0]).toEqual([name, true]);
			expect([name, [...new Set(ids)]]).toEqual([name, ids]);
		}
	});

	it("leads nowhere that is not there", () => {
		const anchors = guides[locale].flatMap(({ name, sections }) => [
			`/help/${name}`,
			...sections.map(({ id }) => `/help/${name}#${id}`),
		]);
		const pages = pagesOfTheApp();
		expect(pages).toContain("/settings/security");
		const there = new Set([...anchors, ...pages]);
		const led = guides[locale].flatMap((topic) =>
			linksOf(topic)
				.filter((href) => !href.startsWith("https://"))
				.map((href) =>
					href.startsWith("#") ? `/help/${topic.name}${href}` : href,
				),
		);
		expect(led.length).toBeGreaterThan(40);
		expect(led.filter((href) => !there.has(href))).toEqual([]);
	});

	it("shows pictures that are there, of one size, each with words for who cannot see it", async () => {
		const { default: sharp } = await import("sharp");
		const pictures = guides[locale].flatMap(picturesOf);
		for (const { href, alt } of pictures) {
			const file = href.replace("/help/pictures", "docs/pictures/guide");
			expect([file, existsSync(file)]).toEqual([file, true]);
			const { width = 0, height = 0 } = await sharp(file).metadata();
			expect(width / height).toBeCloseTo(PICTURE.width / PICTURE.height, 2);
			expect(alt.length).toBeGreaterThan(15);
		}
		const folder = `docs/pictures/guide/${locale}`;
		const shown = new Set(pictures.map(({ href }) => href.split("/").at(-1)));
		if (existsSync(folder))
			expect(readdirSync(folder).filter((name) => !shown.has(name))).toEqual(
				[],
			);
	});

	it("finds itself: each heading's words lead to it", () => {
		for (const { name, sections } of guides[locale])
			for (const { id, title } of sections) {
				const hits = searchGuide(guides[locale], title);
				expect(hits.slice(0, 4)).toContainEqual(
					expect.objectContaining({ topic: name, id }),
				);
			}
	});
});

describe.each(OTHERS)("the guide in %s and the English one", (locale) => {
	it.each(TOPICS)("say the same about %s", (name) => {
		const [mine, english] = [locale, "en" as const].map(
			(one) => guides[one].find((topic) => topic.name === name) as Topic,
		);
		if (!mine || !english) throw new Error("no such topic");
		const outline = (topic: Topic) => ({
			blocks: shapeOf(topic.blocks),
			sections: topic.sections.map(({ id, blocks }) => [
				id,
				...shapeOf(blocks),
			]),
			links: linksOf(topic).sort(),
			pictures: picturesOf(topic).map(({ href }) => href.split("/").at(-1)),
			names: keysIn(sourceOf(topic === mine ? locale : "en", name)),
		});
		expect(outline(mine)).toEqual(outline(english));
	});
});

describe("a question to the guide", () => {
	it.each([
		["en", "I forgot my password", "signing-in", "forgot"],
		["nb", "glemt passordet", "signing-in", "forgot"],
		["fi", "unohdin salasanani", "signing-in", "forgot"],
		["en", "no notifications on iphone", "notices", "none"],
		["nb", "får ikke varsler", "notices", "none"],
		["fi", "ilmoituksia ei tule", "notices", "none"],
		["en", "bullied", "people", "block"],
		["nb", "plager meg", "people", "block"],
		["fi", "kiusaa minua", "people", "block"],
	] as const)("in %s: %s", (locale, question, topic, id) => {
		const hits = searchGuide(guides[locale], question);
		expect(hits.slice(0, 3)).toContainEqual(
			expect.objectContaining({ topic, id }),
		);
	});

	it("that it knows nothing about has no answer, and an empty one neither", () => {
		expect(searchGuide(guides.en, "zeppelin")).toEqual([]);
		expect(searchGuide(guides.en, " ")).toEqual([]);
	});
});

/** The addresses of pages that are the same for everybody. */
function pagesOfTheApp(): string[] {
	return readdirSync("app", { recursive: true, encoding: "utf8" })
		.filter((file) => file.endsWith("page.tsx"))
		.map((file) =>
			`/${file}`.replace(/\/page\.tsx$/, "").replaceAll(/\/\([a-z]+\)/g, ""),
		)
		.map((path) => path || "/");
}
