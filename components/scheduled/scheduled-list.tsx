"use client";

import type { ReactNode } from "react";
import { useT } from "@/components/i18n/use-t";
import { Button } from "@/components/ui/button";
import { Spinner } from "@/components/ui/spinner";
import type { ScheduledView } from "@/lib/scheduled/view";
import { ScheduledRow } from "./scheduled-row";
import type { ScheduledList as List } from "./use-scheduled";
import { useScheduledWords } from "./words";

/** What waits, next first, with all that can be done about it. */
export function ScheduledList({
	list: { items, hasFailed, reload },
	label,
	headOf,
}: {
	list: List;
	label: string;
	/** What stands above a row, where it needs to be said. */
	headOf?: (item: ScheduledView) => ReactNode;
}) {
	const t = useT();
	const words = useScheduledWords();
	if (hasFailed && !items)
		return (
			<p role="alert" className="flex flex-wrap items-center gap-3">
				{words.couldNotLoad}
				<Button look="quiet" size="small" onClick={() => void reload()}>
					{t.common.retry}
				</Button>
			</p>
		);
	if (!items) return <Spinner />;
	if (items.length === 0) return <p className="text-ink-soft">{words.none}</p>;
	return (
		<ul aria-label={label} className="divide-y divide-line">
			{items.map((item) => (
				<li key={item.id} className="grid gap-2 py-3">
					{headOf?.(item)}
					<ScheduledRow item={item} onChanged={reload} />
				</li>
			))}
		</ul>
	);
}
