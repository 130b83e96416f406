import type { Suggestion } from "@/components/messages/suggestion";
import type { Locale } from "@/lib/i18n/locale";
import { searchHref } from "@/lib/search/filters";
import { askWindow } from "./ask-window";
import { COMMANDS, type Command } from "./commands";
import { KEY_WORDS } from "./words";

const SHRUG = "¯\\_(ツ)_/¯ ";

/** The commands that begin with these letters. What one does is done when it is taken; the words it leaves are few or none. */
export function suggestCommands(
	query: string,
	locale: Locale,
	go: (href: string) => void,
): Suggestion[] {
	const conversationId = location.pathname.split("/")[2] ?? "";
	const deeds: Record<Command, () => void> = {
		search: () => go(searchHref({ in: conversationId })),
		mute: () => askWindow("mute"),
		shrug: () => {},
		keys: () => askWindow("help"),
	};
	return COMMANDS.filter((name) => name.startsWith(query)).map((name) => ({
		key: name,
		insert: name === "shrug" ? SHRUG : "",
		name: KEY_WORDS[locale].commandDoes[name],
		sign: <kbd className="font-sans font-semibold">/{name}</kbd>,
		onTaken: deeds[name],
	}));
}
