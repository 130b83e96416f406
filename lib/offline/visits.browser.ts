/** A cookie and no entry of a storage: signing out empties those, and "no" is for good. */
const COOKIE = "install";
const YEAR_SECONDS = 365 * 24 * 60 * 60;
const COUNTED = "chit-chat:visit";

/** How often this device has come, each window once; null when its person wants to hear nothing of installing. */
export function countVisit(): number | null {
	const kept = new RegExp(`(?:^|; )${COOKIE}=(\\w+)`).exec(
		document.cookie,
	)?.[1];
	if (kept === "no") return null;
	const before = Number(kept ?? 0);
	if (sessionStorage.getItem(COUNTED)) return before;
	sessionStorage.setItem(COUNTED, "1");
	write(String(before + 1));
	return before + 1;
}

/** It is never offered on this device again. */
export function sayNo(): void {
	write("no");
}

function write(value: string): void {
	const secure = location.protocol === "https:" ? "; Secure" : "";
	// biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store is missing where the steps are needed.
	document.cookie = `${COOKIE}=${value}; Path=/; Max-Age=${YEAR_SECONDS}; SameSite=Lax${secure}`;
}
