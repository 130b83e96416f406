"use client";

import { ChevronDown } from "lucide-react";
import type { ComponentProps } from "react";
import { boxLook } from "./box-look";
import { cn } from "./cn";
import { Field, type FieldProps, useFieldIds } from "./field";

/** The device's own list: phones show it as a wheel, keyboards and screen readers know it, and it costs no code. */
export function Select({
	label,
	labelHidden,
	hint,
	error,
	className,
	id: given,
	children,
	...rest
}: ComponentProps<"select"> & FieldProps) {
	const { id, control } = useFieldIds({ hint, error }, given);
	return (
		<Field {...{ id, label, labelHidden, hint, error, className }}>
			<div className="relative">
				<select
					{...rest}
					{...control}
					className={cn(boxLook, "min-h-touch appearance-none pe-10")}
				>
					{children}
				</select>
				<ChevronDown
					aria-hidden="true"
					className="pointer-events-none absolute inset-y-0 end-3 my-auto size-5 text-ink-soft"
				/>
			</div>
		</Field>
	);
}
