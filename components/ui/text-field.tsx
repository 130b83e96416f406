"use client";

import { Eye, EyeOff } from "lucide-react";
import { type ComponentProps, type ReactNode, useState } from "react";
import { useT } from "@/components/i18n/use-t";
import { boxLook } from "./box-look";
import { cn } from "./cn";
import { Field, type FieldProps, useFieldIds } from "./field";
import { IconButton } from "./icon-button";

export type TextFieldProps = Omit<ComponentProps<"input">, "children"> &
	FieldProps & {
		isOptional?: boolean;
		/** A picture at the start of the box, as a lens in a search. */
		icon?: ReactNode;
	};

export function TextField({
	label,
	labelHidden,
	hint,
	error,
	isOptional,
	icon,
	className,
	id: given,
	...rest
}: TextFieldProps) {
	const { id, control } = useFieldIds({ hint, error }, given);
	return (
		<Field {...{ id, label, labelHidden, hint, error, isOptional, className }}>
			<div className="relative">
				{icon && (
					<span
						aria-hidden="true"
						className="pointer-events-none absolute inset-y-0 start-3 grid place-items-center text-ink-soft [&_svg]:size-5"
					>
						{icon}
					</span>
				)}
				<input
					type="text"
					{...rest}
					{...control}
					className={cn(boxLook, "min-h-touch", icon ? "ps-10" : null)}
				/>
			</div>
		</Field>
	);
}

/** A password with an eye to look at it; paste and password managers work, nothing is trimmed. */
export function PasswordField({
	label,
	labelHidden,
	hint,
	error,
	className,
	id: given,
	...rest
}: Omit<TextFieldProps, "type" | "icon" | "isOptional">) {
	const t = useT();
	const { id, control } = useFieldIds({ hint, error }, given);
	const [isShown, setShown] = useState(false);
	return (
		<Field {...{ id, label, labelHidden, hint, error, className }}>
			<div className="relative">
				<input
					autoCapitalize="none"
					autoCorrect="off"
					spellCheck={false}
					{...rest}
					{...control}
					type={isShown ? "text" : "password"}
					className={cn(boxLook, "min-h-touch pe-12")}
				/>
				<IconButton
					className="absolute inset-y-0 end-0.5 my-auto"
					label={isShown ? t.common.hidePassword : t.common.showPassword}
					aria-controls={id}
					icon={isShown ? <EyeOff /> : <Eye />}
					onClick={() => setShown(!isShown)}
				/>
			</div>
		</Field>
	);
}
