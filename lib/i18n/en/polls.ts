import { pluralOf } from "@/lib/i18n/plural";

const plural = pluralOf("en");
const votes = (count: number) =>
	plural(count, { one: "# vote", other: "# votes" });

export const polls = {
	make: "Make a poll",
	question: "Question",
	questionHint: "What do you want to know?",
	answers: "Answers",
	answer: (number: number) => `Answer ${number}`,
	addAnswer: "Add an answer",
	removeAnswer: (number: number) => `Remove answer ${number}`,
	several: "Several answers may be chosen",
	anonymous: "Anonymous",
	anonymousHint: "Nobody learns who chose what, not you either.",
	closes: "Closes",
	never: "When I close it",
	inHour: "In an hour",
	inDay: "In a day",
	inWeek: "In a week",
	atTime: "At a time of its own",
	closesWhen: "Closing time",
	send: "Send the poll",
	needsAnswers: (min: number) => `Write at least ${min} answers.`,
	sameAnswers: "Two answers are the same.",
	timePast: "That time has passed.",
	votes,
	share: (count: number, percent: number) =>
		`${votes(count)}, ${percent}\u00A0%`,
	yours: "your choice",
	voters: (count: number) =>
		plural(count, {
			one: "# person has voted",
			other: "# people have voted",
		}),
	nobody: "Nobody has voted yet",
	chooseOne: "Choose one",
	chooseSeveral: "Choose one or more",
	closesAt: "Closes",
	closed: "Closed",
	takeBack: "Take back my vote",
	who: "Who voted",
	close: "Close the poll",
	closeTitle: "Close this poll?",
	closeLead:
		"Nobody can vote any more, and it cannot be opened again. What was chosen stays to be seen.",
};
