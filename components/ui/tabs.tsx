"use client";

import { type KeyboardEvent, type ReactNode, useId, useState } from "react";
import { cn } from "./cn";

export type Tab = { id: string; label: ReactNode; content: ReactNode };

/**
 * Views of one thing, one at a time. Arrows, Home and End move between the tabs. Our own, since Radix's would put a
 * style attribute into the server's HTML. For places with an address of their own use links instead.
 */
export function Tabs({
	label,
	tabs,
	initial,
	isLazy,
}: {
	label: string;
	tabs: [Tab, ...Tab[]];
	initial?: string;
	/** What a tab holds is made when it is chosen. */
	isLazy?: boolean;
}) {
	const base = useId();
	const [chosen, setChosen] = useState(initial ?? tabs[0].id);

	function move(event: KeyboardEvent<HTMLDivElement>) {
		const at = tabs.findIndex((tab) => tab.id === chosen);
		const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: -1 }[
			event.key
		];
		const next = to === undefined ? undefined : tabs.at(to % tabs.length);
		if (!next) return;
		event.preventDefault();
		setChosen(next.id);
		document.getElementById(`${base}-tab-${next.id}`)?.focus();
	}

	return (
		<div className="grid gap-4">
			<div
				role="tablist"
				aria-label={label}
				onKeyDown={move}
				className="flex gap-1 overflow-x-auto border-line border-b"
			>
				{tabs.map((tab) => (
					<button
						key={tab.id}
						type="button"
						role="tab"
						id={`${base}-tab-${tab.id}`}
						aria-controls={`${base}-panel-${tab.id}`}
						aria-selected={tab.id === chosen}
						tabIndex={tab.id === chosen ? 0 : -1}
						onClick={() => setChosen(tab.id)}
						className={cn(
							"-mb-px flex min-h-touch shrink-0 items-center gap-2 border-transparent border-b-2 px-3 text-ink-soft outline-offset-[-2px] hover:text-ink",
							"aria-selected:border-accent aria-selected:font-semibold aria-selected:text-ink",
						)}
					>
						{tab.label}
					</button>
				))}
			</div>
			{tabs.map((tab) => (
				<div
					key={tab.id}
					role="tabpanel"
					id={`${base}-panel-${tab.id}`}
					aria-labelledby={`${base}-tab-${tab.id}`}
					hidden={tab.id !== chosen}
				>
					{(!isLazy || tab.id === chosen) && tab.content}
				</div>
			))}
		</div>
	);
}
