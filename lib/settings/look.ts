import { parseTheme, THEMES } from "@/lib/settings/theme";

/** All that a person may choose about how it looks, in the order it is offered. */
export const LOOK_CHOICES = {
	theme: THEMES,
	accent: [
		"house",
		"blue",
		"teal",
		"violet",
		"pink",
		"orange",
		"green",
		"grey",
	],
	text: ["small", "normal", "large", "largest"],
	density: ["comfortable", "compact"],
	motion: ["system", "less"],
} as const;

export type Look = {
	[K in keyof typeof LOOK_CHOICES]: (typeof LOOK_CHOICES)[K][number];
};

export const LOOK_DEFAULT: Look = {
	theme: "system",
	accent: "house",
	text: "normal",
	density: "comfortable",
	motion: "system",
};

/** Whose absence says the usual, in the order in which a look is written. */
export const LOOK_KEYS = Object.keys(LOOK_DEFAULT) as (keyof Look)[];

/** What there is to choose of one thing. */
export function choicesOf<K extends keyof Look>(key: K): readonly Look[K][] {
	const choices: { [P in keyof Look]: readonly Look[P][] } = LOOK_CHOICES;
	return choices[key];
}

/**
 * The look that is written so ("accent=blue text=large"): what it does not name, or names as nothing that there is, is as
 * usual. So an older device reads what a newer one wrote.
 */
export function parseLook(text: string | null | undefined): Look {
	const written = new Map(
		(text ?? "").split(" ").map((word) => {
			const [key = "", value = ""] = word.split("=");
			return [key, value] as const;
		}),
	);
	return {
		theme: parseTheme(written.get("theme")),
		accent: choiceOf("accent", written.get("accent")),
		text: choiceOf("text", written.get("text")),
		density: choiceOf("density", written.get("density")),
		motion: choiceOf("motion", written.get("motion")),
	};
}

/** A look as it is kept and told: what is not as usual. */
export function lookText(look: Look): string {
	return LOOK_KEYS.filter((key) => look[key] !== LOOK_DEFAULT[key])
		.map((key) => `${key}=${look[key]}`)
		.join(" ");
}

function choiceOf<K extends keyof Look>(
	key: K,
	value: string | undefined,
): Look[K] {
	return choicesOf(key).find((choice) => choice === value) ?? LOOK_DEFAULT[key];
}
