import { pluralOf } from "@/lib/i18n/plural";

const plural = pluralOf("en");

/** What is kept at hand: pins for all, stars for oneself; and what is done with several messages at once. */
export const keeping = {
	pin: "Pin",
	unpin: "Unpin",
	pinned: "Pinned",
	pins: "Pinned messages",
	pinnedAt: (at: number, count: number) =>
		count === 1 ? "Pinned message" : `Pinned message ${at} of ${count}`,
	allPins: "All pinned messages",
	toPin: "Go to the message",
	star: "Star",
	unstar: "Remove star",
	starred: "Starred",
	stars: "Starred messages",
	noStars: "Nothing starred yet",
	noStarsLead:
		"Star a message from its menu to find it here again. Only you see your stars.",
	select: "Select",
	selectOne: (from: string, line: string) => `Select: ${from}: ${line}`,
	selection: "Selected messages",
	selectedCount: (count: number) =>
		plural(count, { one: "# selected", other: "# selected" }),
	selectedMost: (count: number) => `${count} selected, no more at once`,
	endSelection: "Select no more",
	deleteMany: (count: number) =>
		plural(count, {
			one: "Delete # message?",
			other: "Delete # messages?",
		}),
	deleteManyLead:
		"For everyone: they go from all devices and from the server, and notes stay in their place.",
	deleteManyLeadOther:
		"They go from your devices. The others in the conversation keep them.",
};
