import { describe, expect, test } from "vitest";
import { eventText } from "@/components/groups/event-text";
import type { GroupEvent } from "@/lib/groups/events";
import { en } from "@/lib/i18n/en";
import type { Locale } from "@/lib/i18n/locale";
import { nb } from "@/lib/i18n/nb";

const NAMES: Record<string, string> = { o: "Ola", k: "Kari", p: "Per" };
const say = (
	event: GroupEvent,
	actorId = "o",
	locale: Locale = "en",
	viewerId = "x",
) =>
	eventText(event, actorId, {
		t: locale === "en" ? en : nb,
		locale,
		viewerId,
		nameOf: (id) => NAMES[id] ?? "?",
	});

const CASES: [GroupEvent, string, string][] = [
	[
		{ type: "created", name: "Choir" },
		"Ola created “Choir”",
		"Ola laget «Choir»",
	],
	[
		{ type: "added", personIds: ["k", "p"] },
		"Ola added Kari and Per",
		"Ola la til Kari og Per",
	],
	[{ type: "joined", addedBy: null }, "Ola joined", "Ola ble med"],
	[
		{ type: "joined", addedBy: "k" },
		"Ola joined, added by Kari",
		"Ola ble med, lagt til av Kari",
	],
	[{ type: "left" }, "Ola left", "Ola gikk ut"],
	[{ type: "removed", personIds: ["p"] }, "Ola removed Per", "Ola fjernet Per"],
	[
		{ type: "renamed", name: "Band" },
		"Ola renamed the group to “Band”",
		"Ola ga gruppen navnet «Band»",
	],
	[
		{ type: "demoted", personIds: ["o"] },
		"Ola stopped being admin",
		"Ola sluttet som administrator",
	],
	[
		{ type: "inherited", personIds: ["k"] },
		"Now admin: Kari",
		"Nå administrator: Kari",
	],
	[{ type: "topic", topic: "" }, "Ola removed the topic", "Ola fjernet temaet"],
];

describe("a line of a group's log", () => {
	test.each(CASES)(
		"%j is said in each language",
		(event, english, norwegian) => {
			expect(say(event)).toBe(english);
			expect(say(event, "o", "nb")).toBe(norwegian);
		},
	);

	test("calls its reader you, in both places", () => {
		const added: GroupEvent = { type: "added", personIds: ["k"] };
		expect(say(added, "o", "en", "o")).toBe("You added Kari");
		expect(say(added, "o", "en", "k")).toBe("Ola added you");
		expect(say(added, "o", "nb", "k")).toBe("Ola la til deg");
	});
});
