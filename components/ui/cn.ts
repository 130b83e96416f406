import { type ClassValue, clsx } from "clsx";
import { extendTailwindMerge } from "tailwind-merge";

// Our own token names, so that merging knows `text-display` as a size and `shadow-overlay` as a shadow.
const merge = extendTailwindMerge({
	extend: {
		theme: {
			text: ["display", "2xs"],
			radius: ["bubble"],
			shadow: ["raised", "overlay"],
			spacing: [
				"touch",
				"bar",
				"rail",
				"list",
				"safe-top",
				"safe-bottom",
				"app",
			],
		},
	},
});

/** Joins class names; of two that set the same thing the later wins, so a caller can adjust a component. */
export function cn(...classes: ClassValue[]): string {
	return merge(clsx(classes));
}
