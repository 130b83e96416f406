"use client";

import { ChevronDown, ChevronRight } from "lucide-react";
import { useId, useState } from "react";
import { useT } from "@/components/i18n/use-t";
import type { Block } from "@/lib/messages/markup";
import { hasKeyboard } from "./has-keyboard";
import { MarkupView } from "./markup-view";

/** What was chosen last, for as long as the page lives; on touch screens there is no room to begin with. */
let isOpenNow: boolean | null = null;

/** Above the field: how a draft with marks will look, if one wants to see it. */
export function DraftPreview({ blocks }: { blocks: Block[] }) {
	const t = useT();
	const id = useId();
	const [isOpen, setOpen] = useState(() => isOpenNow ?? hasKeyboard());
	const Chevron = isOpen ? ChevronDown : ChevronRight;
	const toggle = () => {
		isOpenNow = !isOpen;
		setOpen(!isOpen);
	};
	return (
		<div className="grid grid-cols-[minmax(0,1fr)] gap-1">
			<button
				type="button"
				aria-expanded={isOpen}
				aria-controls={id}
				className="flex min-h-6 items-center gap-1 justify-self-start rounded-md pe-2 text-ink-soft text-sm hover:text-ink"
				onClick={toggle}
			>
				<Chevron aria-hidden="true" className="size-4 rtl:-scale-x-100" />
				{t.messages.preview}
			</button>
			{isOpen && (
				<section
					id={id}
					aria-label={t.messages.preview}
					// biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard.
					tabIndex={0}
					className="pane-scroll wrap-anywhere grid max-h-28 grid-cols-[minmax(0,auto)] gap-1.5 justify-self-start whitespace-pre-wrap rounded-lg bg-bubble-own px-3 py-1.5 text-bubble-own-ink sm:max-h-48"
				>
					<MarkupView blocks={blocks} />
				</section>
			)}
		</div>
	);
}
