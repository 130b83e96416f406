import { describe, expect, test } from "vitest";
import { eventText } from "@/components/groups/event-text";
import type { GroupEvent } from "@/lib/groups/events";
import { dictionaryOf } from "@/lib/i18n/dictionaries";
import type { Locale } from "@/lib/i18n/locale";

const NAMES: Record<string, string> = { o: "Ola", k: "Kari", p: "Per" };
const say = (
	event: GroupEvent,
	actorId = "o",
	locale: Locale = "en",
	viewerId = "x",
) =>
	eventText(event, actorId, {
		t: dictionaryOf(locale),
		locale,
		viewerId,
		nameOf: (id) => NAMES[id] ?? "?",
	});

const CASES: [GroupEvent, string, string, string][] = [
	[
		{ type: "created", name: "Choir" },
		"Ola created “Choir”",
		"Ola laget «Choir»",
		"Ola loi ryhmän ”Choir”",
	],
	[
		{ type: "added", personIds: ["k", "p"] },
		"Ola added Kari and Per",
		"Ola la til Kari og Per",
		"Ola lisäsi: Kari ja Per",
	],
	[
		{ type: "joined", addedBy: null },
		"Ola joined",
		"Ola ble med",
		"Ola liittyi",
	],
	[
		{ type: "joined", addedBy: "k" },
		"Ola joined, added by Kari",
		"Ola ble med, lagt til av Kari",
		"Ola liittyi, lisääjä Kari",
	],
	[{ type: "left" }, "Ola left", "Ola gikk ut", "Ola poistui"],
	[
		{ type: "removed", personIds: ["p"] },
		"Ola removed Per",
		"Ola fjernet Per",
		"Ola poisti: Per",
	],
	[
		{ type: "renamed", name: "Band" },
		"Ola changed the name to “Band”",
		"Ola endret navnet til «Band»",
		"Ola vaihtoi nimeksi ”Band”",
	],
	[
		{ type: "demoted", personIds: ["o"] },
		"Ola stopped being admin",
		"Ola sluttet som administrator",
		"Ola luopui ylläpidosta",
	],
	[
		{ type: "inherited", personIds: ["k"] },
		"Now admin: Kari",
		"Nå administrator: Kari",
		"Ylläpitäjänä nyt: Kari",
	],
	[
		{ type: "topic", topic: "" },
		"Ola removed the topic",
		"Ola fjernet temaet",
		"Ola poisti aiheen",
	],
];

describe("a line of a group's log", () => {
	test.each(CASES)(
		"%j is said in each language",
		(event, english, norwegian, finnish) => {
			expect(say(event)).toBe(english);
			expect(say(event, "o", "nb")).toBe(norwegian);
			expect(say(event, "o", "fi")).toBe(finnish);
		},
	);

	test("calls its reader you, in both places", () => {
		const added: GroupEvent = { type: "added", personIds: ["k"] };
		expect(say(added, "o", "en", "o")).toBe("You added Kari");
		expect(say(added, "o", "en", "k")).toBe("Ola added you");
		expect(say(added, "o", "nb", "k")).toBe("Ola la til deg");
		expect(say(added, "o", "fi", "o")).toBe("Sinä lisäsit: Kari");
		expect(say(added, "o", "fi", "k")).toBe("Ola lisäsi sinut");
	});
});
