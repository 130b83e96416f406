import type { Life } from "./life";

export const lifeNb: Life = {
	group: {
		name: "Middagsklubben",
		topic: "Første fredag i måneden",
		people: [0, 1, 2, 4, 5],
		lines: [
			[2, "Fredag hos meg? Jeg har seks boller som må prøves."],
			[4, "Ja takk. Jeg tar med den fargerike salaten."],
			[1, "Brød. Selvfølgelig."],
			[0, "Er noen vegetarianer denne måneden?"],
			[5, "jeg igjen"],
			[2, "Da blir det auberginen. Klokka sju."],
		],
	},
	community: {
		name: "Parsellhagen",
		about:
			"Parsell 1 til 22. Hvem som vanner når, og hva vi gjør med alt sammen.",
		people: [0, 2, 7, 8, 10],
		room: {
			name: "Vanning",
			topic: "Si fra her før du reiser bort",
			lines: [
				[10, "Kranen ved parsell 9 drypper igjen."],
				[8, "Jeg har en pakning til den. I kveld."],
				[7, "Jeg er borte til torsdag, kan noen ta tomatene?"],
				[10, "Jeg gjør det. Betaling i tomater."],
			],
		},
	},
	posts: [
		{
			from: 10,
			text: "Squash på muren utenfor nummer 14. Ta *alle sammen*.",
			likes: [0, 7, 8],
			comments: [
				[7, "Tok fire. Tusen takk!"],
				[0, "Det er grenser for hvor mye suppe et hus kan romme"],
			],
		},
		{
			from: 4,
			text: "Vi synger den 12., klokka seks, i menighetssalen. Det er varmt, det er kake, og Grieg går nesten bra nå.",
			likes: [0, 1, 2, 6],
			comments: [[6, "Det står i den store kalenderen"]],
		},
		{
			from: 1,
			text: "Oppe før kaffekjelen. Verdt det.",
			hasView: true,
			likes: [0, 3, 5],
			comments: [[3, "Skrytepave"]],
		},
		{
			from: 7,
			text: "Funnet på stien ved mølla: **en rød vott**, liten. Den venter på portstolpen vår.",
			likes: [0],
			comments: [],
		},
	],
	letters: [
		{
			from: 6,
			to: [0],
			subject: "Dåpskjolen",
			body: "Kjære Ragnhild,\n\nJeg fant den til slutt, i kista med de fine dukene. Den må luftes og trenger en knapp. Skal jeg sende den, eller henter du den på søndag?\n\nDet ligger en lapp i lomma med mors håndskrift. Den får du lese selv.\n\nJohanne",
		},
		{
			from: 2,
			to: [0, 4],
			subject: "Brenning i vinter",
			body: "Kjære begge,\n\nFra nå av brenner jeg første og tredje torsdag. Vil dere ha den blå igjen, så si fra en uke før, den må komme fra Bergen.\n\nMei",
		},
	],
};
