"use client";

import type { ComponentProps } from "react";
import { boxLook } from "./box-look";
import { cn } from "./cn";
import { Field, type FieldProps, useFieldIds } from "./field";

/** Several lines; grows with what is written (field-sizing) where the browser can, and scrolls where it cannot. */
export function TextArea({
	label,
	labelHidden,
	hint,
	error,
	isOptional,
	className,
	id: given,
	...rest
}: ComponentProps<"textarea"> & FieldProps & { isOptional?: boolean }) {
	const { id, control } = useFieldIds({ hint, error }, given);
	return (
		<Field {...{ id, label, labelHidden, hint, error, isOptional, className }}>
			<textarea
				rows={3}
				dir="auto"
				{...rest}
				{...control}
				className={cn(boxLook, "field-sizing-content max-h-80 min-h-24 py-2.5")}
			/>
		</Field>
	);
}
