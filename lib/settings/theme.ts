/** The looks a person may choose; "system" follows the device and is kept as the absence of a choice. */
export const THEMES = ["system", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

export const THEME_COOKIE = "theme";

/** The theme a cookie names; anything unknown follows the system. */
export function parseTheme(value: string | undefined): Theme {
	return THEMES.find((theme) => theme === value) ?? "system";
}
