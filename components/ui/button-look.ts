import { cva } from "class-variance-authority";

/**
 * The looks of anything that acts; links that act like buttons use it: `<Link className={buttonLook()}>`. Apart from
 * the Button, so that the pages every visitor loads (errors, the front door) do without the class merger.
 */
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
