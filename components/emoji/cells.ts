import { type Catalog, type Tone, toned } from "@/lib/emoji/catalog";
import { searchEmoji } from "@/lib/emoji/search";
import type { Words } from "@/lib/i18n/en";
import type { Cell } from "./emoji-grid";

/** The kind before the groups: what was used last. */
export const RECENT = -1;
/** What stands for a kind, which its first emoji does not always. */
const SIGNS = ["😀", "👋", "🐻", "🍎", "✈️", "⚽", "💡", "❤️", "🏁"];
/** More nobody looks through: another letter finds it sooner. */
const FOUND_MAX = 120;

type Shown = { asked: string; kind: number; tone: Tone; recent: string[] };

/** What the grid shows: what was asked for, else the chosen kind. */
export function cellsOf(
	catalog: Catalog,
	{ asked, kind, tone, recent }: Shown,
): Cell[] {
	if (asked === "" && kind === RECENT) return recentCells(catalog, recent);
	const all =
		asked === ""
			? (catalog.groups[kind] ?? [])
			: searchEmoji(catalog, asked, FOUND_MAX);
	return all.map((one) => ({ shown: toned(one, tone), label: one.label }));
}

/** As they were used, tone and all. */
function recentCells({ all }: Catalog, recent: string[]): Cell[] {
	const labels = new Map(all.map(({ emoji, label }) => [bare(emoji), label]));
	return recent.map((shown) => ({
		shown,
		label: labels.get(bare(shown)) ?? shown,
	}));
}

const bare = (emoji: string) =>
	emoji.replace(/\p{Emoji_Modifier}|\uFE0F/gu, "");

export function kindName(words: Words["emoji"], kind: number): string {
	return words.groups[kind] ?? words.recent;
}

/** The kinds there are, each with its sign. */
export function kindsOf(
	words: Words["emoji"],
	{ groups }: Catalog,
	hasRecent: boolean,
) {
	const kinds = groups.map((group, kind) => ({
		kind,
		name: kindName(words, kind),
		sign: SIGNS[kind] ?? group[0]?.emoji ?? "",
	}));
	const recent = { kind: RECENT, name: words.recent, sign: "🕘" };
	return hasRecent ? [recent, ...kinds] : kinds;
}
