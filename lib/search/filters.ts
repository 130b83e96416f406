import { HAS, type Has } from "@/lib/search/has";
import type { SearchQuery } from "@/lib/search/input";

/** A search as its page has it, and as it stands in the page's address; days as the reader's clock has them. */
export type Filters = {
	q: string;
	in: string;
	from: string;
	has: Has | "";
	/** YYYY-MM-DD; the days themselves are within. */
	after: string;
	before: string;
};

const NAMES = ["q", "in", "from", "has", "after", "before"] as const;
const DAY_MS = 86_400_000;

/** What an address asks for; what it says wrongly is left out. */
export function filtersOf(
	params: Record<string, string | string[] | undefined>,
): Filters {
	const text = (name: string) => {
		const value = params[name];
		return typeof value === "string" ? value : "";
	};
	const has = HAS.find((one) => one === text("has")) ?? "";
	return {
		q: text("q"),
		in: text("in"),
		from: text("from"),
		has,
		after: text("after"),
		before: text("before"),
	};
}

/** The address of a search. */
export function searchHref(filters: Partial<Filters>): string {
	const params = new URLSearchParams();
	for (const name of NAMES) if (filters[name]) params.set(name, filters[name]);
	const query = params.toString();
	return query ? `/search?${query}` : "/search";
}

/** Whether there is anything to look for: words, a kind or a person. */
export const isAsking = ({ q, has, from }: Filters): boolean =>
	q.trim() !== "" || has !== "" || from !== "";

/** How many filters narrow it beside the words. */
export const filterCount = (filters: Filters): number =>
	NAMES.filter((name) => name !== "q" && filters[name] !== "").length;

/** The same as the server is asked: days become moments by the clock of whoever calls this. */
export function queryOf(filters: Filters): SearchQuery {
	const query: SearchQuery = {};
	if (filters.q.trim()) query.q = filters.q;
	if (filters.in) query.in = filters.in;
	if (filters.from) query.from = filters.from;
	if (filters.has) query.has = filters.has;
	const after = momentOf(filters.after, 0);
	const before = momentOf(filters.before, DAY_MS);
	if (after) query.after = after;
	if (before) query.before = before;
	return query;
}

function momentOf(day: string, laterMs: number): string | undefined {
	const start = day === "" ? Number.NaN : Date.parse(`${day}T00:00:00`);
	if (Number.isNaN(start)) return undefined;
	return new Date(start + laterMs).toISOString();
}
