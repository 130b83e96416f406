import { PASSWORD_LENGTH_MAX, PASSWORD_LENGTH_MIN } from "@/lib/limits";
import type { ProblemCode } from "@/lib/problem";

/**
 * What is wrong with a new password by its length, or null. Characters are code points, so that "any character
 * counts as one" holds for emoji too; a text far beyond the limit is refused without counting.
 */
export function passwordLengthProblem(password: string): ProblemCode | null {
	if (password.length > PASSWORD_LENGTH_MAX * 2) return "too_long";
	const length = [...password].length;
	if (length > PASSWORD_LENGTH_MAX) return "too_long";
	return length < PASSWORD_LENGTH_MIN ? "too_short" : null;
}

const BROWSERS: [RegExp, string][] = [
	[/\bEdgA?\//, "Edge"],
	[/\bOPR\//, "Opera"],
	[/\bSamsungBrowser\//, "Samsung Internet"],
	[/\b(Firefox|FxiOS)\//, "Firefox"],
	[/(Chrome|CriOS|Chromium)\//, "Chrome"],
	[/\bVersion\/.*\bSafari\//, "Safari"],
];
const SYSTEMS: [RegExp, string][] = [
	[/\biPhone\b/, "iPhone"],
	[/\biPad\b/, "iPad"],
	[/\bAndroid\b/, "Android"],
	[/\bCrOS\b/, "ChromeOS"],
	[/\bWindows\b/, "Windows"],
	[/\bMac OS X\b/, "Mac"],
	[/\bLinux\b/, "Linux"],
];

/**
 * A device in two coarse words ("Chrome on Android"), enough for a person to know it again and too little to
 * recognise a person by. Anything that is no browser we know is "Other".
 */
export function deviceLabelOf(userAgent: string | null): string {
	const text = (userAgent ?? "").slice(0, 500);
	const browser = BROWSERS.find(([shape]) => shape.test(text))?.[1] ?? "Other";
	const system = SYSTEMS.find(([shape]) => shape.test(text))?.[1];
	return system ? `${browser} on ${system}` : browser;
}

/**
 * Where to go after signing in: `next` when it is a path of this site, else `fallback`. Browsers read "//host",
 * "/\host" and "/<tab>/host" as other sites, so only plain paths pass. Nor may a path become "//host" once its dots are
 * resolved ("/.//host", "/%2e//host"): Next's router resolves it, keeps the path alone and then goes there.
 */
export function safeNext(
	next: string | null | undefined,
	fallback = "/",
): string {
	if (!next || next.length > 500) return fallback;
	if (!/^\/(?![/\\])[\x21-\x5b\x5d-\x7e]*$/.test(next)) return fallback;
	const { pathname } = new URL(next, "http://this.site");
	return pathname.startsWith("//") ? fallback : next;
}
