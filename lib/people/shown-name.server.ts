import { type SQL, sql } from "drizzle-orm";
import { people } from "@/db/schema/people";
import { dictionaryOf } from "@/lib/i18n/dictionaries";
import { parseLocale } from "@/lib/i18n/locale";

/**
 * A person's name as a reader of `language` is shown it: a guest's begins with the word for that, so that the mark stands
 * wherever the name does (above bubbles, in lists, notices, search, mentions, for a screen reader) and no narrow line cuts it
 * off. For every view that may name a guest, in place of `people.displayName`.
 */
export function shownName(language: string): SQL<string> {
	const { guest } = dictionaryOf(parseLocale(language) ?? "en").people;
	return sql<string>`if(${people.role} = 'guest', concat(${`${guest} `}, ${people.displayName}), ${people.displayName})`;
}
