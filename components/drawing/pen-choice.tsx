"use client";

import { Eraser } from "lucide-react";
import { type ReactNode, useId } from "react";
import {
	COLOUR_VALUES,
	COLOURS,
	SIZE_VALUES,
	SIZES,
} from "@/lib/drawing/stroke";
import type { Pen } from "./use-pointer";
import { useDrawingWords } from "./words";

/** Colour or eraser, and how broad: two groups of radio buttons, so that arrow keys go through each. */
export function PenChoice({
	pen,
	onChange,
}: {
	pen: Pen;
	onChange: (pen: Pen) => void;
}) {
	const words = useDrawingWords();
	return (
		<>
			<Group label={words.pen}>
				{([...COLOURS, "paper"] as const).map((ink) => (
					<One
						key={ink}
						group="ink"
						label={words.inks[ink]}
						isChosen={pen.ink === ink}
						onChoose={() => onChange({ ...pen, ink })}
					>
						{ink === "paper" ? (
							<Eraser className="size-5" />
						) : (
							<Dot radius={10} fill={COLOUR_VALUES[ink]} />
						)}
					</One>
				))}
			</Group>
			<Group label={words.size}>
				{SIZES.map((size) => (
					<One
						key={size}
						group="size"
						label={words.sizes[size]}
						isChosen={pen.size === size}
						onChoose={() => onChange({ ...pen, size })}
					>
						<Dot radius={2 + SIZE_VALUES[size] / 30} fill="currentColor" />
					</One>
				))}
			</Group>
		</>
	);
}

function Group({ label, children }: { label: string; children: ReactNode }) {
	return (
		<fieldset className="flex min-w-0 flex-wrap justify-center">
			<legend className="sr-only">{label}</legend>
			{children}
		</fieldset>
	);
}

function One({
	group,
	label,
	isChosen,
	onChoose,
	children,
}: {
	group: string;
	label: string;
	isChosen: boolean;
	onChoose: () => void;
	children: ReactNode;
}) {
	const name = useId();
	return (
		<label title={label} className="relative block" htmlFor={name}>
			<input
				id={name}
				type="radio"
				name={`pen-${group}`}
				aria-label={label}
				checked={isChosen}
				onChange={onChoose}
				className="peer absolute inset-0 appearance-none rounded-md"
			/>
			<span
				aria-hidden="true"
				className="grid size-9 place-items-center rounded-md text-ink-soft peer-checked:bg-accent-soft peer-checked:text-ink peer-checked:ring-2 peer-checked:ring-accent pointer-coarse:size-touch"
			>
				{children}
			</span>
		</label>
	);
}

function Dot({ radius, fill }: { radius: number; fill: string }) {
	return (
		<svg viewBox="0 0 24 24" aria-hidden="true" className="size-6">
			<circle
				cx="12"
				cy="12"
				r={radius}
				fill={fill}
				className="stroke-line-strong"
				strokeWidth="1"
			/>
		</svg>
	);
}
