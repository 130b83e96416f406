"use client";

import { useId } from "react";
import { useT } from "@/components/i18n/use-t";
import { TONES, type Tone, toned } from "@/lib/emoji/catalog";

const HAND = { emoji: "✋", hasTones: true };

/** The skin tone of the people and hands in the list. */
export function ToneChoice({
	tone,
	onChange,
}: {
	tone: Tone;
	onChange: (tone: Tone) => void;
}) {
	const t = useT();
	const name = useId();
	return (
		<fieldset className="flex shrink-0">
			<legend className="sr-only">{t.emoji.tone}</legend>
			{TONES.map((one) => (
				<label key={one} title={t.emoji.tones[one]} className="relative">
					<input
						type="radio"
						name={name}
						aria-label={t.emoji.tones[one]}
						checked={one === tone}
						onChange={() => onChange(one)}
						className="peer absolute inset-0 appearance-none rounded-md"
					/>
					<span
						aria-hidden="true"
						className="grid size-7 place-items-center rounded-md peer-checked:bg-accent-soft peer-checked:ring-1 peer-checked:ring-line-strong"
					>
						{toned(HAND, one)}
					</span>
				</label>
			))}
		</fieldset>
	);
}
