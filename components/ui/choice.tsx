"use client";

import { type ComponentProps, type ReactNode, useId } from "react";
import { cn } from "./cn";

type ChoiceProps = Omit<ComponentProps<"input">, "type"> & {
	label: ReactNode;
	hint?: ReactNode;
};

const tick = [
	"appearance-none size-6 shrink-0 border-2 border-line-strong bg-raised transition-colors",
	"checked:border-accent checked:bg-accent disabled:opacity-55",
];

export function Checkbox({ className, ...rest }: ChoiceProps) {
	return (
		<Choice
			{...rest}
			type="checkbox"
			className={cn("rounded-sm", ...tick, className)}
			drawing={<Tick />}
		/>
	);
}

export function Radio({ className, ...rest }: ChoiceProps) {
	return (
		<Choice
			{...rest}
			type="radio"
			className={cn("rounded-full", ...tick, className)}
			drawing={
				<span className="pointer-events-none absolute size-2.5 scale-0 rounded-full bg-accent-ink transition-transform peer-checked:scale-100" />
			}
		/>
	);
}

/** On or off, at once; where something must be sent first, use a Checkbox in a form. */
export function Switch({ className, ...rest }: ChoiceProps) {
	return (
		<Choice
			{...rest}
			type="checkbox"
			role="switch"
			isControlLast
			className={cn(
				"block h-7 w-12 appearance-none rounded-full border-2 border-line-strong bg-sunken transition-colors",
				"checked:border-accent checked:bg-accent disabled:opacity-55",
				className,
			)}
			drawing={
				<span
					className={cn(
						"pointer-events-none absolute start-1.5 top-1.5 size-4 rounded-full bg-line-strong transition-transform",
						"peer-checked:translate-x-5 peer-checked:bg-accent-ink rtl:peer-checked:-translate-x-5",
					)}
				/>
			}
		/>
	);
}

/** A native input drawn by us: Radix's would put a style attribute into the server's HTML, which the CSP refuses. */
function Choice({
	label,
	hint,
	drawing,
	isControlLast = false,
	className,
	...rest
}: ComponentProps<"input"> &
	ChoiceProps & {
		/** What lies over the input and shows its state. */
		drawing: ReactNode;
		isControlLast?: boolean;
	}) {
	const id = useId();
	const control = (
		<span className="relative grid place-items-center">
			<input
				{...rest}
				id={id}
				aria-describedby={hint ? `${id}-hint` : undefined}
				className={cn("peer", className)}
			/>
			{drawing}
		</span>
	);
	return (
		<div className="flex min-h-touch items-center gap-3">
			{!isControlLast && control}
			<span className="grid min-w-0 flex-1">
				<label htmlFor={id}>{label}</label>
				{hint && (
					<span id={`${id}-hint`} className="text-ink-soft text-sm">
						{hint}
					</span>
				)}
			</span>
			{isControlLast && control}
		</div>
	);
}

function Tick() {
	return (
		<svg
			viewBox="0 0 16 16"
			aria-hidden="true"
			className="pointer-events-none absolute size-4 scale-0 text-accent-ink transition-transform peer-checked:scale-100"
		>
			<path
				d="m3 8.5 3.2 3.2L13 5"
				fill="none"
				stroke="currentColor"
				strokeWidth="2.5"
				strokeLinecap="round"
				strokeLinejoin="round"
			/>
		</svg>
	);
}
