import type { Life } from "./life";

export const lifeEn: Life = {
	group: {
		name: "Supper club",
		topic: "First Friday of the month",
		people: [0, 1, 2, 4, 5],
		lines: [
			[2, "Friday at mine? I have six bowls that want testing."],
			[4, "Yes please. I will bring the loud salad."],
			[1, "Bread. Obviously."],
			[0, "Is anybody vegetarian this month?"],
			[5, "me again"],
			[2, "Then it is the aubergine one. Seven o’clock."],
		],
	},
	community: {
		name: "Hill Road allotments",
		about: "Plots 1 to 22. Who waters when, and what to do with all of it.",
		people: [0, 2, 7, 8, 10],
		room: {
			name: "Watering",
			topic: "Say it here before you go away",
			lines: [
				[10, "The tap by plot 9 is dripping again."],
				[8, "I have a washer for that. Tonight."],
				[7, "I am away until Thursday, could somebody do the tomatoes?"],
				[10, "I will. Payment in tomatoes."],
			],
		},
	},
	posts: [
		{
			from: 10,
			text: "Courgettes on the wall outside number 14. Take *all* of them.",
			likes: [0, 7, 8],
			comments: [
				[7, "Took four. Thank you!"],
				[0, "There is a limit to how much soup a household can hold"],
			],
		},
		{
			from: 4,
			text: "We sing on the 12th, six o’clock, in the church hall. It is warm, there is cake, and the Holst nearly works now.",
			likes: [0, 1, 2, 6],
			comments: [[6, "I have put it in the big calendar"]],
		},
		{
			from: 1,
			text: "Up before the kettle. Worth it.",
			hasView: true,
			likes: [0, 3, 5],
			comments: [[3, "Show-off"]],
		},
		{
			from: 7,
			text: "Found on the path by the mill: **one red mitten**, small. It is waiting on our gatepost.",
			likes: [0],
			comments: [],
		},
	],
	letters: [
		{
			from: 6,
			to: [0],
			subject: "The christening gown",
			body: "Dear Rose,\n\nI found it at last, in the trunk with the good tablecloths. It wants airing and one button. Shall I post it, or will you fetch it on Sunday?\n\nThere is a note in the pocket in my mother’s hand. I will let you read it yourself.\n\nJo",
		},
		{
			from: 2,
			to: [0, 4],
			subject: "Kiln days in the winter",
			body: "Dear both,\n\nI fire on the first and third Thursday from now on. If you want the blue again, tell me a week before, it has to come from Leeds.\n\nMei",
		},
	],
};
