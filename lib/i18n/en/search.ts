import { pluralOf } from "@/lib/i18n/plural";

const plural = pluralOf("en");

/** Searching messages. */
export const search = {
	title: "Search messages",
	label: "Words to look for",
	forWords: (words: string) => `Search messages for “${words}”`,
	inHere: "Search this conversation",
	filters: "Filters",
	filtersCount: (count: number) =>
		count === 0 ? "Filters" : `Filters (${count})`,
	in: "In",
	everywhere: "All chats",
	from: "From",
	anybody: "Anybody",
	has: "With",
	anything: "Anything",
	kinds: {
		photo: "Photo",
		video: "Video",
		voice: "Voice message",
		file: "File",
		link: "Link",
	},
	after: "From this day",
	before: "To this day",
	results: "Messages found",
	found: (count: number, hasMore: boolean) =>
		hasMore
			? plural(count, {
					one: "More than # message",
					other: "More than # messages",
				})
			: plural(count, { one: "# message", other: "# messages" }),
	looking: "Searching…",
	none: "No messages found",
	noneLead: "Try fewer or shorter words, or take away a filter.",
	begin: "Find what was said",
	beginLead:
		"In all your conversations. Parts of words are found too; put quotes around whole ones.",
	furtherBack: "Search further back",
};
