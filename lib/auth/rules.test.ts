import { describe, expect, it } from "vitest";
import { deviceLabelOf, passwordLengthProblem, safeNext } from "./rules";

describe("a password's length counts characters", () => {
	it.each([
		["1234567", "too_short"],
		["12345678", null],
		["😀".repeat(7), "too_short"],
		["😀".repeat(200), null],
		["x".repeat(201), "too_long"],
		["x".repeat(2_000_000), "too_long"],
	])("%#: %s", (password, problem) => {
		expect(passwordLengthProblem(password)).toBe(problem);
	});
});

describe("after signing in one stays on this site", () => {
	it.each([
		"/",
		"/settings/security",
		"/people/%C3%A5se?tab=1#x",
		"/people/./me?back=//x",
	])("%s", (next) => expect(safeNext(next, "/home")).toBe(next));
	it.each([
		"//evil.test",
		"/\\evil.test",
		"/\t/evil.test",
		"/.//evil.test",
		"/%2E//evil.test",
		"/people/..//evil.test",
		"/a/%2e%2e//evil.test",
		"https://evil.test",
		"javascript:alert(1)",
		"settings",
		"",
		null,
		`/${"a".repeat(600)}`,
		"/a\nb",
	])("%j goes home", (next) => expect(safeNext(next, "/home")).toBe("/home"));
});

describe("a device has a coarse name", () => {
	const webkit = "AppleWebKit/537.36 (KHTML, like Gecko)";
	it.each([
		[
			`Mozilla/5.0 (Linux; Android 14; Pixel 8) ${webkit} Chrome/130.0.0.0 Mobile Safari/537.36`,
			"Chrome on Android",
		],
		[
			`Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${webkit} Chrome/130.0.0.0 Safari/537.36 Edg/130.0.0.0`,
			"Edge on Windows",
		],
		[
			"Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1",
			"Safari on iPhone",
		],
		[
			"Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/130.0 Mobile/15E148 Safari/604.1",
			"Chrome on iPhone",
		],
		[
			"Mozilla/5.0 (X11; Linux x86_64; rv:130.0) Gecko/20100101 Firefox/130.0",
			"Firefox on Linux",
		],
		[
			"Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Safari/605.1.15",
			"Safari on Mac",
		],
		["curl/8.0", "Other"],
		["<script>".repeat(10_000), "Other"],
		[null, "Other"],
	])("%#: %s", (userAgent, label) => {
		expect(deviceLabelOf(userAgent)).toBe(label);
	});
});
