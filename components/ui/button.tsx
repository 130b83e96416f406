import { cva, type VariantProps } from "class-variance-authority";
import type { ComponentProps, ReactNode } from "react";
import { cn } from "./cn";
import { Spinner } from "./spinner";

/** The looks of anything that acts; links that act like buttons use it through `className={buttonLook()}`. */
export const buttonLook = cva(
	[
		"inline-flex select-none items-center justify-center gap-2 rounded-lg font-semibold no-underline",
		"transition-colors pointer-coarse:min-h-touch",
		"disabled:cursor-not-allowed disabled:opacity-55 aria-busy:cursor-progress",
	],
	{
		variants: {
			look: {
				primary: "bg-accent text-accent-ink enabled:hover:bg-accent-hover",
				quiet:
					"border border-line-strong bg-raised text-ink enabled:hover:bg-hover",
				plain: "text-accent-text enabled:hover:bg-hover",
				danger: "bg-danger text-danger-ink enabled:hover:bg-danger-hover",
			},
			size: {
				small: "min-h-8 px-3 text-sm",
				medium: "min-h-10 px-4 text-base",
				large: "min-h-12 px-6 text-lg",
			},
			wide: { true: "w-full" },
		},
		defaultVariants: { look: "primary", size: "medium" },
	},
);

export type ButtonProps = ComponentProps<"button"> &
	VariantProps<typeof buttonLook> & {
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
