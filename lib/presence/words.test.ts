import { expect, it } from "vitest";
import { en } from "@/lib/i18n/en";
import { fi } from "@/lib/i18n/fi";
import { nb } from "@/lib/i18n/nb";
import { presenceWords } from "@/lib/presence/words";

const nowMs = Date.parse("2026-03-10T23:00:00Z");
const gone = (lastSeenOn: string | null) =>
	({ status: "offline", lastSeenOn }) as const;

it.each([
	[gone("2026-03-10"), "Last here today", "Sist her i dag", "Kävi tänään"],
	[gone("2026-03-09"), "Last here yesterday", "Sist her i går", "Kävi eilen"],
	[gone("2026-03-02"), "Last here 2 March", "Sist her 2. mars", "Kävi 2.3."],
	[
		gone("2025-12-24"),
		"Last here 24 December 2025",
		"Sist her 24. desember 2025",
		"Kävi 24.12.2025",
	],
	// A clock that runs ahead must not say "tomorrow".
	[gone("2026-03-11"), "Last here today", "Sist her i dag", "Kävi tänään"],
	[gone(null), "Offline", "Avlogget", "Ei paikalla"],
	[
		{ status: "online", lastSeenOn: null } as const,
		"Online",
		"Pålogget",
		"Paikalla",
	],
	[{ status: "away", lastSeenOn: null } as const, "Away", "Borte", "Poissa"],
])("%j reads %s", (presence, english, norwegian, finnish) => {
	expect(presenceWords(en, presence, { locale: "en", nowMs })).toBe(english);
	expect(presenceWords(nb, presence, { locale: "nb", nowMs })).toBe(norwegian);
	expect(presenceWords(fi, presence, { locale: "fi", nowMs })).toBe(finnish);
});
