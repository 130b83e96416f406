import { type ClassNameValue, extendTailwindMerge } from "tailwind-merge";

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
export function cn(...classes: ClassNameValue[]): string {
	return merge(classes);
}
