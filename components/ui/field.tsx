"use client";

import { type ReactNode, useId } from "react";
import { useT } from "@/components/i18n/use-t";
import { cn } from "./cn";

export type FieldProps = {
	label: string;
	/** Keeps the label for screen readers alone, where the place says it to those who see. */
	labelHidden?: boolean;
	hint?: ReactNode;
	error?: string;
};

/** The ids that tie a control to its label, hint and error. */
export function useFieldIds(
	{ hint, error }: Pick<FieldProps, "hint" | "error">,
	given?: string,
) {
	const made = useId();
	const id = given ?? made;
	const describedBy = [error && `${id}-error`, hint && `${id}-hint`]
		.filter(Boolean)
		.join(" ");
	return {
		id,
		control: {
			id,
			"aria-describedby": describedBy || undefined,
			"aria-invalid": error ? (true as const) : undefined,
		},
	};
}

/** Label above, control, hint and error below, so that the error stands where the eye and the reader already are. */
export function Field({
	id,
	label,
	labelHidden,
	hint,
	error,
	isOptional,
	children,
	className,
}: FieldProps & {
	id: string;
	isOptional?: boolean;
	children: ReactNode;
	className?: string;
}) {
	const t = useT();
	return (
		<div className={cn("grid content-start gap-1.5", className)}>
			<label
				htmlFor={id}
				className={cn("font-semibold text-sm", labelHidden && "sr-only")}
			>
				{label}
				{isOptional && (
					<span className="font-normal text-ink-soft">
						{" "}
						({t.common.optional})
					</span>
				)}
			</label>
			{children}
			{error && (
				<p id={`${id}-error`} className="text-danger-text text-sm">
					{error}
				</p>
			)}
			{hint && (
				<p id={`${id}-hint`} className="text-ink-soft text-sm">
					{hint}
				</p>
			)}
		</div>
	);
}
