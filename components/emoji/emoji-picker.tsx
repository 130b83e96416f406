"use client";

import { Search } from "lucide-react";
import { type KeyboardEvent, useDeferredValue, useRef, useState } from "react";
import { useT } from "@/components/i18n/use-t";
import { hasKeyboard } from "@/components/messages/has-keyboard";
import { Button } from "@/components/ui/button";
import { Spinner } from "@/components/ui/spinner";
import { TextField } from "@/components/ui/text-field";
import type { Catalog, Tone } from "@/lib/emoji/catalog";
import {
	chooseTone,
	chosenTone,
	recentEmoji,
	rememberEmoji,
} from "@/lib/emoji/choices.browser";
import { cellsOf, kindName, kindsOf, RECENT } from "./cells";
import { type Cell, EmojiGrid } from "./emoji-grid";
import { EmojiKinds } from "./emoji-kinds";
import { ToneChoice } from "./tone-choice";
import { useCatalog } from "./use-catalog";

/**
 * Chooses an emoji: by its words in the reader's language or its code, by its kind, or among those used last. `onPick` gets
 * it in the tone that was chosen. Where it is shown is up to whoever opens it (`emoji-panel.tsx`).
 */
export function EmojiPicker({ onPick }: { onPick: (emoji: string) => void }) {
	const t = useT();
	const { catalog, hasFailed, retry } = useCatalog();
	if (hasFailed)
		return (
			<div role="alert" className="grid justify-items-start gap-3">
				{t.emoji.failed}
				<Button size="small" onClick={retry}>
					{t.common.retry}
				</Button>
			</div>
		);
	if (!catalog)
		return (
			<p role="status" className="grid h-95 place-items-center">
				<Spinner />
				<span className="sr-only">{t.common.loading}</span>
			</p>
		);
	return <Picker catalog={catalog} onPick={onPick} />;
}

function Picker({
	catalog,
	onPick,
}: {
	catalog: Catalog;
	onPick: (emoji: string) => void;
}) {
	const t = useT();
	const [query, setQuery] = useState("");
	const asked = useDeferredValue(query).trim();
	const [recent] = useState(recentEmoji);
	const [kind, setKind] = useState(recent.length > 0 ? RECENT : 0);
	const [tone, setTone] = useState<Tone>(chosenTone);
	const [named, setNamed] = useState<Cell | null>(null);
	const grid = useRef<HTMLDivElement>(null);
	const cells = cellsOf(catalog, { asked, kind, tone, recent });
	const pick = ({ shown }: Cell) => {
		rememberEmoji(shown);
		onPick(shown);
	};
	const choose = (next: number) => {
		setQuery("");
		setKind(next);
	};
	return (
		<div className="grid grid-cols-[minmax(0,1fr)] gap-2">
			<TextField
				type="search"
				label={t.emoji.search}
				labelHidden
				placeholder={t.emoji.search}
				icon={<Search />}
				value={query}
				onChange={(event) => setQuery(event.target.value)}
				onKeyDown={searchKeys(grid, () => {
					const [first] = cells;
					if (first && asked !== "") pick(first);
				})}
				// On phones their keyboard would cover the emoji.
				autoFocus={hasKeyboard()}
				autoComplete="off"
				spellCheck={false}
			/>
			<EmojiKinds
				kinds={kindsOf(t.emoji, catalog, recent.length > 0)}
				chosen={asked === "" ? kind : null}
				onChoose={choose}
			/>
			<p role="status" className="sr-only">
				{asked !== "" && t.emoji.found(cells.length)}
			</p>
			<EmojiGrid
				ref={grid}
				// Another list begins at its top.
				key={asked || kind}
				label={asked || kindName(t.emoji, kind)}
				cells={cells}
				onPick={pick}
				onName={setNamed}
			/>
			<div className="flex min-h-8 items-center gap-2">
				<p aria-hidden="true" className="min-w-0 flex-1 truncate text-sm">
					{named && <span className="me-1.5 text-lg">{named.shown}</span>}
					{named?.label}
				</p>
				<ToneChoice
					tone={tone}
					onChange={(next) => {
						chooseTone(next);
						setTone(next);
					}}
				/>
			</div>
		</div>
	);
}

/** In the search Enter takes the first, and down leads into the grid. */
function searchKeys(
	grid: { current: HTMLDivElement | null },
	takeFirst: () => void,
) {
	return (event: KeyboardEvent) => {
		if (event.key === "Enter") {
			// Nor is it an order to send what stands around it.
			event.preventDefault();
			takeFirst();
		}
		if (event.key !== "ArrowDown") return;
		event.preventDefault();
		grid.current?.querySelector("button")?.focus();
	};
}
