"use client";

import type { KeyboardEvent } from "react";
import { useT } from "@/components/i18n/use-t";
import { cn } from "@/components/ui/cn";

type Kind = { kind: number; name: string; sign: string };

/** The kinds of emoji: one stop of Tab, chosen by arrows as by the pointer. None is chosen while something is searched. */
export function EmojiKinds({
	kinds,
	chosen,
	onChoose,
}: {
	kinds: Kind[];
	chosen: number | null;
	onChoose: (kind: number) => void;
}) {
	const t = useT();
	const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
		const way = WAYS[event.key];
		if (!way || !(event.target instanceof HTMLButtonElement)) return;
		event.preventDefault();
		const buttons = [...event.currentTarget.querySelectorAll("button")];
		const at = buttons.indexOf(event.target) + way;
		const next = (at + buttons.length) % buttons.length;
		buttons[next]?.focus();
		const kind = kinds[next];
		if (kind) onChoose(kind.kind);
	};
	const stop = chosen ?? kinds[0]?.kind;
	return (
		<div
			role="radiogroup"
			aria-label={t.emoji.kinds}
			className="flex justify-between border-line border-b pb-1"
			onKeyDown={onKeyDown}
		>
			{kinds.map(({ kind, name, sign }) => (
				// biome-ignore lint/a11y/useSemanticElements: a native radio has no sign to press.
				<button
					key={kind}
					type="button"
					role="radio"
					aria-checked={kind === chosen}
					aria-label={name}
					title={name}
					tabIndex={kind === stop ? 0 : -1}
					onClick={() => onChoose(kind)}
					className={cn(
						"grid h-8 min-w-6 flex-1 place-items-center rounded-md text-lg hover:bg-hover pointer-coarse:h-touch",
						kind === chosen && "bg-accent-soft",
					)}
				>
					{sign}
				</button>
			))}
		</div>
	);
}

const WAYS: Record<string, number> = { ArrowRight: 1, ArrowLeft: -1 };
