/** What is known of a device when the question is whether to say that the app can be kept on it. */
export type InstallFacts = {
	/** Opened from the home screen already. */
	isInstalled: boolean;
	hasTouch: boolean;
	userAgent: string;
	/** The browser has offered to do it by itself. */
	canPrompt: boolean;
	/** How often it was visited, this time included; null for who wants to hear no more of it. */
	visits: number | null;
};

/** Once may be by chance; who comes again may want to keep it. */
const VISITS_MIN = 2;

/**
 * How to say on a phone that the app can be kept on its home screen: by the browser's own question, by the two steps of
 * Safari on iOS, or not at all (null): installed, not wanted, too early, or where nothing can be said that works.
 */
export function installAdvice({
	isInstalled,
	hasTouch,
	userAgent,
	canPrompt,
	visits,
}: InstallFacts): "prompt" | "steps" | null {
	if (isInstalled || !hasTouch) return null;
	if (visits === null || visits < VISITS_MIN) return null;
	if (canPrompt) return "prompt";
	return isSafariOnIos(userAgent) ? "steps" : null;
}

/** An iPad calls itself a Mac, and no Mac has a touch screen. Other browsers there have their own menus. */
function isSafariOnIos(userAgent: string): boolean {
	const isApple = /iPhone|iPad|iPod|Macintosh/.test(userAgent);
	const isSafari = /Version\/[\d.]+.* Safari\//.test(userAgent);
	return isApple && isSafari && !/CriOS|FxiOS|EdgiOS|OPiOS/.test(userAgent);
}
