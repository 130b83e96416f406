"use client";

import type { ReactNode } from "react";

/** A few choices side by side, each a button that sends the form; the chosen one is pressed. */
export function SegmentedForm({
	action,
	name,
	label,
	chosen,
	options,
	isSpread = false,
}: {
	action: (form: FormData) => void | Promise<void>;
	name: string;
	label: string;
	chosen: string;
	/** Many choices in a grid instead of a row. */
	isSpread?: boolean;
	options: { value: string; label: ReactNode; lang?: string; title?: string }[];
}) {
	return (
		<form action={action}>
			<fieldset
				className={`min-w-0 rounded-lg border border-line bg-sunken p-1 ${isSpread ? "grid grid-cols-[repeat(auto-fill,minmax(9rem,1fr))]" : "inline-flex flex-wrap"}`}
			>
				<legend className="sr-only">{label}</legend>
				{options.map(({ value, label: text, lang, title }) => (
					<button
						key={value}
						type="submit"
						name={name}
						value={value}
						lang={lang}
						title={title}
						aria-pressed={value === chosen}
						className={[
							"inline-flex min-h-8 items-center gap-2 rounded-md px-3 text-ink-soft text-sm transition-colors hover:text-ink pointer-coarse:min-h-touch [&_svg]:size-4",
							"aria-pressed:bg-raised aria-pressed:font-semibold aria-pressed:text-ink aria-pressed:shadow-raised aria-pressed:ring-1 aria-pressed:ring-line-strong",
						].join(" ")}
					>
						{text}
					</button>
				))}
			</fieldset>
		</form>
	);
}
