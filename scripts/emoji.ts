/**
 * Makes the emoji of the picker, with their words in each language, from emojibase-data (MIT), which is too large to be
 * installed everywhere: `npm i --no-save emojibase-data@17.0.0 && npx tsx scripts/emoji.ts`.
 */
import { readFileSync, writeFileSync } from "node:fs";

type Emoji = {
	emoji: string;
	hexcode: string;
	label: string;
	tags?: string[];
	order: number;
	group?: number;
	version: number;
	skins?: { emoji: string; tone: number | number[] }[];
};

const FROM = "node_modules/emojibase-data";
const TO = "lib/emoji";
/** What is newer, many a device draws as an empty box. */
const VERSION_MAX = 15.1;
/** Skin tones and hair, which are no emoji by themselves. */
const COMPONENTS = 2;
// The types of this project do not know the flag, the machine that runs this does.
const RGI: RegExp = Reflect.construct(RegExp, ["^\\p{RGI_Emoji}$", "v"]);
const TONES = ["🏻", "🏼", "🏽", "🏾", "🏿"];

const read = <T>(path: string): T =>
	JSON.parse(readFileSync(`${FROM}/${path}`, "utf8"));
/** As Unicode recommends it for all: emojibase puts a variation selector behind many that need none. */
const written = ({ emoji, hexcode }: Emoji) => {
	const short = String.fromCodePoint(
		...hexcode.split("-").map((code) => Number.parseInt(code, 16)),
	);
	return RGI.test(short) ? short : emoji;
};
const isShown = ({ group, version }: Emoji) =>
	group !== undefined && group !== COMPONENTS && version <= VERSION_MAX;
const inOrder = (all: Emoji[]) =>
	all.filter(isShown).sort((a, b) => a.order - b.order);

const english = inOrder(read<Emoji[]>("en/data.json"));
const codes = ["github", "emojibase"].map((set) =>
	read<Record<string, string | string[]>>(`en/shortcodes/${set}.json`),
);

/** The emoji in one tone: the tone stands behind each person in it. */
const toned = (emoji: string, tone: string) =>
	emoji.replace(/(\p{Emoji_Modifier_Base})\uFE0F?/gu, `$1${tone}`);
const hasTones = (one: Emoji) =>
	TONES.every((tone) =>
		one.skins?.some((skin) => skin.emoji === toned(written(one), tone)),
	);

const groups: [string, string, 0 | 1][][] = [];
for (const one of english) {
	const group = one.group ?? 0;
	groups[group] ??= [];
	const names = new Set(codes.flatMap((set) => set[one.hexcode] ?? []));
	groups[group].push([
		written(one),
		[...names].join(" "),
		hasTones(one) ? 1 : 0,
	]);
}
write("emoji.json", groups.filter(Boolean));

for (const language of ["en", "nb", "fi"]) {
	const byCode = new Map(
		read<Emoji[]>(`${language}/data.json`).map((one) => [one.hexcode, one]),
	);
	write(
		`words-${language}.json`,
		english.map(({ hexcode }) => {
			const { label = "", tags = [] } = byCode.get(hexcode) ?? {};
			// What the name says already need not be said again.
			const others = tags.filter((tag) => !label.includes(tag));
			return [label, others.join(" ")];
		}),
	);
}

function write(name: string, value: unknown): void {
	writeFileSync(`${TO}/${name}`, `${JSON.stringify(value)}\n`);
}
