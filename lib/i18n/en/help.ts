import { pluralOf } from "@/lib/i18n/plural";

const plural = pluralOf("en");

/** Around the guide; what it says itself is in docs/guide. */
export const help = {
	title: "Help",
	lead: "How everything works here, and what to do when it does not.",
	menuLead: "How everything works, and answers to questions",
	searchLabel: "What would you like to know?",
	searchPlaceholder: "For example: forgot password",
	hits: (count: number) =>
		plural(count, { one: "# answer", other: "# answers" }),
	noHits: (query: string) => `Nothing about “${query}”`,
	noHitsLead:
		"Try another word, or look through the topics below. Whoever invited you can help too.",
	onThisPage: "On this page",
	neighbours: "More topics",
	previous: "Before",
	next: "Next",
	groups: {
		begin: "To begin with",
		together: "Being together",
		yours: "As you like it",
		trouble: "When something is wrong",
		owners: "For whoever runs the server",
	},
	cannotSignIn: "Cannot get in?",
	noNotifications: "No notifications?",
};
