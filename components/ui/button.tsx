import type { ComponentProps, ReactNode } from "react";
import { type ButtonLook, buttonLook } from "./button-look";
import { cn } from "./cn";
import { Spinner } from "./spinner";

export type ButtonProps = ComponentProps<"button"> &
	ButtonLook & {
		/** Something is under way: the button stays where it is, keeps its width and takes no second press. */
		busy?: boolean;
		icon?: ReactNode;
	};

export function Button({
	look,
	size,
	wide,
	busy = false,
	icon,
	className,
	children,
	type = "button",
	disabled,
	...rest
}: ButtonProps) {
	return (
		<button
			type={type}
			className={cn(buttonLook({ look, size, wide }), className)}
			aria-busy={busy || undefined}
			// aria-disabled keeps the focus where it is; disabling would throw a keyboard user to the top of the page.
			aria-disabled={busy || undefined}
			disabled={disabled}
			{...rest}
			onClick={busy ? (event) => event.preventDefault() : rest.onClick}
		>
			{busy ? <Spinner /> : icon}
			{children}
		</button>
	);
}
