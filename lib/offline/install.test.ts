import { expect, test } from "vitest";
import { type InstallFacts, installAdvice } from "@/lib/offline/install";

const IPHONE =
	"Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1";
const IPAD =
	"Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Safari/605.1.15";
const CHROME_ON_IPHONE =
	"Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/139.0.7258.76 Mobile/15E148 Safari/604.1";
const PIXEL =
	"Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/139.0.0.0 Mobile Safari/537.36";

const pixel: InstallFacts = {
	isInstalled: false,
	hasTouch: true,
	userAgent: PIXEL,
	canPrompt: true,
	visits: 2,
};
const iphone = { ...pixel, userAgent: IPHONE, canPrompt: false };

test.each<[string, InstallFacts, string | null]>([
	["a phone that can ask by itself, at the second visit", pixel, "prompt"],
	["the same at the first visit", { ...pixel, visits: 1 }, null],
	["the same after No, thanks", { ...pixel, visits: null }, null],
	["the same once installed", { ...pixel, isInstalled: true }, null],
	["an iPhone with Safari", iphone, "steps"],
	["an iPad, which says it is a Mac", { ...iphone, userAgent: IPAD }, "steps"],
	["a Mac", { ...iphone, userAgent: IPAD, hasTouch: false }, null],
	["an iPhone, installed", { ...iphone, isInstalled: true }, null],
	[
		"another browser on an iPhone",
		{ ...iphone, userAgent: CHROME_ON_IPHONE },
		null,
	],
	[
		"a phone whose browser offers nothing",
		{ ...pixel, canPrompt: false },
		null,
	],
	["a desktop that could ask", { ...pixel, hasTouch: false }, null],
])("%s", (_, facts, advice) => {
	expect(installAdvice(facts)).toBe(advice);
});
