import { type SQL, sql } from "drizzle-orm";
import { people } from "@/db/schema/people";
import { dictionaryOf } from "@/lib/i18n/dictionaries";
import { parseLocale } from "@/lib/i18n/locale";

/**
 * A person's name as a reader of `language` is shown it: a guest's begins with the word for that, so that the mark stands
 * wherever the name does (above bubbles, in lists, notices, search, mentions, for a screen reader) and no narrow line cuts it
 * off. Who is gone has no name but the words for that. For every view that may name either, in place of `people.displayName`.
 */
export function shownName(language: string): SQL<string> {
	const { guest, gone } = dictionaryOf(parseLocale(language) ?? "en").people;
	return sql<string>`case ${people.role} when 'guest' then concat(${`${guest} `}, ${people.displayName})
		when 'gone' then ${gone} else ${people.displayName} end`;
}
