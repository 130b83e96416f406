"use client";

import { type ComponentProps, type ReactNode, useId } from "react";
import { cn } from "./cn";

type ChoiceProps = Omit<ComponentProps<"input">, "type"> & {
	label: ReactNode;
	hint?: ReactNode;
};

// Native inputs, drawn by us: Radix's would put a style attribute into the server's HTML, which the CSP refuses.
const tick = [
	"appearance-none size-6 shrink-0 border-2 border-line-strong bg-raised transition-colors",
	"checked:border-accent checked:bg-accent disabled:opacity-55",
];

function Row({
	label,
	hint,
	id,
	control,
	isControlLast = false,
}: Pick<ChoiceProps, "label" | "hint"> & {
	id: string;
	control: ReactNode;
	isControlLast?: boolean;
}) {
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

export function Checkbox({ label, hint, className, ...rest }: ChoiceProps) {
	const id = useId();
	return (
		<Row
			{...{ id, label, hint }}
			control={
				<span className="relative grid place-items-center">
					<input
						{...rest}
						id={id}
						type="checkbox"
						aria-describedby={hint ? `${id}-hint` : undefined}
						className={cn("peer rounded-sm", tick, className)}
					/>
					<Tick />
				</span>
			}
		/>
	);
}

export function Radio({ label, hint, className, ...rest }: ChoiceProps) {
	const id = useId();
	return (
		<Row
			{...{ id, label, hint }}
			control={
				<span className="relative grid place-items-center">
					<input
						{...rest}
						id={id}
						type="radio"
						aria-describedby={hint ? `${id}-hint` : undefined}
						className={cn("peer rounded-full", tick, className)}
					/>
					<span className="pointer-events-none absolute size-2.5 scale-0 rounded-full bg-accent-ink transition-transform peer-checked:scale-100" />
				</span>
			}
		/>
	);
}

/** On or off, at once; where something must be sent first, use a Checkbox in a form. */
export function Switch({ label, hint, className, ...rest }: ChoiceProps) {
	const id = useId();
	return (
		<Row
			{...{ id, label, hint }}
			isControlLast
			control={
				<span className="relative">
					<input
						{...rest}
						id={id}
						type="checkbox"
						// biome-ignore lint/a11y/useAriaPropsForRole: a native checkbox tells its own state; aria-checked could contradict it.
						role="switch"
						aria-describedby={hint ? `${id}-hint` : undefined}
						className={cn(
							"peer block h-7 w-12 appearance-none rounded-full border-2 border-line-strong bg-sunken transition-colors",
							"checked:border-accent checked:bg-accent disabled:opacity-55",
							className,
						)}
					/>
					<span
						className={cn(
							"pointer-events-none absolute start-1.5 top-1.5 size-4 rounded-full bg-line-strong transition-transform",
							"peer-checked:translate-x-5 peer-checked:bg-accent-ink rtl:peer-checked:-translate-x-5",
						)}
					/>
				</span>
			}
		/>
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
