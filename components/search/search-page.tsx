"use client";

import { SlidersHorizontal } from "lucide-react";
import { useSearchParams } from "next/navigation";
import { type KeyboardEvent, useEffect, useState } from "react";
import { SearchField } from "@/components/conversations/search-field";
import { useT } from "@/components/i18n/use-t";
import { PageFrame } from "@/components/shell/page-frame";
import { Button } from "@/components/ui/button";
import {
	type Filters,
	filterCount,
	filtersOf,
	searchHref,
} from "@/lib/search/filters";
import { Results } from "./results";
import { SearchFilters } from "./search-filters";

/** Search over all messages that the viewer may read. What is looked for stands in the address, so Back leads to it. */
export function SearchPage() {
	const t = useT();
	// Not from the page's props: Back brings those of the first visit.
	const params = useSearchParams();
	const [filters, setFilters] = useState(() =>
		filtersOf(Object.fromEntries(params)),
	);
	const count = filterCount(filters);
	const [isOpen, setOpen] = useState(count > 0);
	const change = (part: Partial<Filters>) =>
		setFilters((before) => ({ ...before, ...part }));
	useEffect(() => {
		window.history.replaceState(null, "", searchHref(filters));
	}, [filters]);
	return (
		<PageFrame title={t.search.title}>
			{/* biome-ignore lint/a11y/noStaticElementInteractions: the keys of what is in it come by here. */}
			<div className="grid gap-4" onKeyDown={moveByArrows}>
				<div className="flex items-center gap-2">
					<SearchField
						label={t.search.label}
						words={filters.q}
						onChange={(q) => change({ q })}
						className="m-0! min-w-0 flex-1"
						isFirst
					/>
					<Button
						look="quiet"
						aria-expanded={isOpen}
						icon={<SlidersHorizontal aria-hidden="true" className="size-4" />}
						onClick={() => setOpen(!isOpen)}
					>
						{t.search.filtersCount(count)}
					</Button>
				</div>
				{isOpen && <SearchFilters filters={filters} onChange={change} />}
				<Results filters={filters} />
			</div>
		</PageFrame>
	);
}

/** Down goes from the field to the results and on, up the same way back. */
function moveByArrows(event: KeyboardEvent<HTMLElement>): void {
	if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
	const stops = [
		...event.currentTarget.querySelectorAll<HTMLElement>(
			"input[inputmode=search], li > a",
		),
	];
	const at = stops.indexOf(document.activeElement as HTMLElement);
	const next = stops[at + (event.key === "ArrowDown" ? 1 : -1)];
	if (at < 0 || !next) return;
	event.preventDefault();
	next.focus();
}
