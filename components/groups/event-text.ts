import type { GroupEvent } from "@/lib/groups/events";
import type { Words } from "@/lib/i18n/en";
import type { Locale } from "@/lib/i18n/locale";

export type EventWords = {
	t: Words;
	locale: Locale;
	viewerId: string;
	nameOf: (personId: string) => string;
};

/** Names as a sentence has them: "Ola, Kari and Per". */
export function listed(names: string[], locale: Locale): string {
	return new Intl.ListFormat(locale, { type: "conjunction" }).format(names);
}

/** What happened, in words: "Ola renamed the group to “Choir”". */
export function eventText(
	event: GroupEvent,
	actorId: string,
	{ t, locale, viewerId, nameOf }: EventWords,
): string {
	const words = t.groups.events;
	const subject = (id: string) => (id === viewerId ? t.people.you : nameOf(id));
	const object = (id: string) =>
		id === viewerId ? t.groups.youObject : nameOf(id);
	const who = subject(actorId);
	const those = (ids: string[]) => listed(ids.map(object), locale);
	switch (event.type) {
		case "created":
			return words.created(who, event.name);
		case "added":
			return words.added(who, those(event.personIds));
		case "joined":
			return event.addedBy
				? words.joinedBy(who, object(event.addedBy))
				: words.joined(who);
		case "left":
			return words.left(who);
		case "removed":
			return words.removed(who, those(event.personIds));
		case "promoted":
			return words.promoted(who, those(event.personIds));
		case "demoted":
			return event.personIds.includes(actorId)
				? words.steppedDown(who)
				: words.demoted(who, those(event.personIds));
		case "inherited":
			return words.inherited(listed(event.personIds.map(subject), locale));
		case "renamed":
			return words.renamed(who, event.name);
		case "topic":
			return event.topic ? words.topic(who, event.topic) : words.noTopic(who);
		case "photo":
			return words.photo(who);
		case "announcements":
			return event.isOn
				? words.announcementsOn(who)
				: words.announcementsOff(who);
		case "lifetime":
			return lifetimeText(t, who, event.seconds);
		case "alias":
			return event.alias ? words.alias(who, event.alias) : words.noAlias(who);
		case "game":
			return gameText(event, words, who, subject);
		case "guessed":
			return words.guessed(who);
		default:
			return event satisfies never;
	}
}

/** How it ended, the best first: "Draw-and-guess is over: Ola 230, Kari 120". */
function gameText(
	{ isOn, scores }: Extract<GroupEvent, { type: "game" }>,
	words: Words["groups"]["events"],
	who: string,
	subject: (id: string) => string,
): string {
	if (isOn) return words.gameOn(who);
	if (scores.length === 0) return words.gameOver;
	return words.gameScores(
		scores
			.map(({ personId, points }) => `${subject(personId)} ${points}`)
			.join(", "),
	);
}

function lifetimeText(
	{ lifetime }: Words,
	who: string,
	seconds: number | null,
): string {
	if (seconds === null) return lifetime.lineOff(who);
	return lifetime.line(who, lifetime.lasts(seconds));
}
