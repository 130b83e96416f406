import { PHOTO, type Story } from "./story";

export const storyEn: Story = {
	serverName: "Hill Road",
	people: [
		{
			handle: "rose",
			name: "Rose Whitaker",
			about:
				"Keeps the server running in the cupboard under the stairs.\nTea, ferns, crosswords.",
		},
		{
			handle: "tom",
			name: "Tom Whitaker",
			about: "Bikes, bread, and whatever the cat brings in.",
		},
		{
			handle: "mei",
			name: "Mei Tanaka",
			about: "Potter on Mill Lane. The kiln is open on Thursdays.",
		},
		{
			handle: "samir",
			name: "Samir Haddad",
			about: "Runs the football on Sundays. Bring boots.",
		},
		{
			handle: "grace",
			name: "Grace O’Brien",
			about: "Choir, second alto. Always looking for a tenor.",
		},
		{
			handle: "leo",
			name: "Leo Whitaker",
			about: "Year nine. Mostly on the roof with the telescope.",
		},
		{
			handle: "granny-jo",
			name: "Granny Jo",
			about: "I have got the hang of this now. Ring me anyway.",
		},
		{
			handle: "zoe",
			name: "Zoë Adeyemi",
			about: "New on the street. Two dogs, both friendly.",
		},
		{ handle: "piotr", name: "Piotr Nowak", about: "Can mend it. Probably." },
		{ handle: "hana", name: "Hana Malik", about: "" },
		{
			handle: "felix",
			name: "Felix Brandt",
			about: "Allotment 14. Far too many courgettes.",
		},
		{
			handle: "nadia",
			name: "Nadia Petrova",
			about: "Street library, blue box by number 8.",
		},
	],
	talks: [
		{
			between: [0, 1],
			days: 6,
			unread: 2,
			lines: [
				[1, "Did the parcel come?"],
				[0, "It did. It is enormous. What did you buy?"],
				[1, "A kneading trough 😅"],
				[0, "A what"],
				[1, "For the sourdough. You will see."],
				[0, "I will see a kitchen with no room in it"],
				[1, PHOTO],
				[
					1,
					"View from the ride this morning. Mist all the way down to the river.",
				],
				[0, "Oh that is lovely. Did you take the long way round?"],
				[1, "Up by the mast and back through the woods. 41 km."],
				[0, "Shall we say supper at seven? Leo has his star thing at nine."],
				[1, "Seven is good. I will bring bread."],
				[1, "Obviously 🍞"],
			],
		},
		{
			between: [0, 2],
			days: 12,
			lines: [
				[0, "How much would a set of six bowls be? The blue ones."],
				[1, "For you: help me carry the clay on Thursday and they are yours."],
				[0, "Deal. How much clay?"],
				[1, "How is your back?"],
				[0, "…how much clay, Mei"],
				[1, "Eighty kilos. But there is cake."],
				[0, "Then I am strong."],
				[1, PHOTO],
				[
					1,
					"First firing of the new glaze. It came out like the evening over the hill.",
				],
				[0, "I want all of them."],
			],
		},
		{
			between: [0, 6],
			days: 20,
			lines: [
				[1, "Hello dear is this working"],
				[0, "It is working! Hello!"],
				[1, "👍"],
				[1, "👍"],
				[0, "You found the thumbs"],
				[
					1,
					"Leo showed me. He also made the letters bigger, which is a great improvement.",
				],
				[0, "Are you coming on Sunday?"],
				[1, "If somebody fetches me. I have made the apple one."],
				[0, "Tom comes at two. ❤️"],
			],
		},
		{
			between: [0, 3],
			days: 3,
			unread: 1,
			lines: [
				[1, "We are one short for Sunday. Is Tom free?"],
				[0, "He says his knee is free but the rest of him is not"],
				[1, "😂 tell him goalkeepers do not need knees"],
				[0, "I told him. He is looking for his gloves."],
				[
					1,
					"Kick-off at ten, the lower pitch: https://example.org/hill-road-fc",
				],
			],
		},
		{
			between: [0, 4],
			days: 9,
			lines: [
				[1, "Rehearsal moved to Wednesday, the hall has a wedding."],
				[0, "Wednesday works. Are we doing the Holst?"],
				[1, "We are attempting the Holst."],
				[
					0,
					"I have been practising in the car. The dog next to me at the lights was moved.",
				],
				[1, "To tears or away?"],
				[0, "Unclear"],
			],
		},
		{
			between: [5, 0],
			days: 1,
			lines: [
				[0, "can I take the telescope up the hill tonight"],
				[1, "With a coat and a charged phone, yes."],
				[0, "its going to be −2 and totally clear!!"],
				[1, "Then two coats."],
				[0, "jupiter is up at 21:40 🪐 you should come"],
				[1, "I will bring the flask."],
			],
		},
	],
	stranger: {
		from: 11,
		text: "Hi Rose, Nadia from number 8. Would you like a shelf for cookery books in the street library?",
	},
};
