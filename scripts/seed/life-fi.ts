import type { Life } from "./life";

export const lifeFi: Life = {
	group: {
		name: "Illalliskerho",
		topic: "Kuukauden ensimmäinen perjantai",
		people: [0, 1, 2, 4, 5],
		lines: [
			[2, "Perjantaina meillä? Kuusi kulhoa odottaa koekäyttöä."],
			[4, "Mielellään. Tuon sen kirjavan salaatin."],
			[1, "Leipää. Tietysti."],
			[0, "Onko kukaan tässä kuussa kasvissyöjä?"],
			[5, "minä taas"],
			[2, "Sitten tehdään munakoisoa. Kello seitsemän."],
		],
	},
	community: {
		name: "Mäkitien palstat",
		about:
			"Palstat 1–22. Kuka kastelee milloin, ja mitä kaikella sadolla tehdään.",
		people: [0, 2, 7, 8, 10],
		room: {
			name: "Kastelu",
			topic: "Kerro täällä ennen kuin lähdet matkoille",
			lines: [
				[10, "Palstan 9 hana tippuu taas."],
				[8, "Minulla on siihen tiiviste. Illalla."],
				[7, "Olen poissa torstaihin, voisiko joku hoitaa tomaatit?"],
				[10, "Minä hoidan. Palkka tomaatteina."],
			],
		},
	},
	posts: [
		{
			from: 10,
			text: "Kesäkurpitsaa muurilla numeron 14 edessä. Ottakaa *kaikki*.",
			likes: [0, 7, 8],
			comments: [
				[7, "Otin neljä. Kiitos!"],
				[0, "Yhteen talouteen mahtuu vain tietty määrä keittoa"],
			],
		},
		{
			from: 4,
			text: "Laulamme 12. päivä kello kuusi seurakuntasalissa. Siellä on lämmintä, kakkua on, ja Sibelius sujuu jo melkein.",
			likes: [0, 1, 2, 6],
			comments: [[6, "Merkitsin sen seinäkalenteriin"]],
		},
		{
			from: 1,
			text: "Ylhäällä ennen kahvia. Kannatti.",
			hasView: true,
			likes: [0, 3, 5],
			comments: [[3, "Leuhka"]],
		},
		{
			from: 7,
			text: "Löytyi myllyn polulta: **punainen lapanen**, pieni. Se odottaa porttimme tolpassa.",
			likes: [0],
			comments: [],
		},
	],
	letters: [
		{
			from: 6,
			to: [0],
			subject: "Kastemekko",
			body: "Rakas Ritva,\n\nLöysin sen viimein, kirstusta hyvien pöytäliinojen seasta. Se pitää tuulettaa, ja yksi nappi puuttuu. Lähetänkö sen, vai haetko sunnuntaina?\n\nTaskussa on lappu äitini käsialalla. Saat lukea sen itse.\n\nAino",
		},
		{
			from: 2,
			to: [0, 4],
			subject: "Polttopäivät talvella",
			body: "Hyvät ystävät,\n\nTästä lähtien poltan kuun ensimmäisenä ja kolmantena torstaina. Jos haluatte taas sinistä, kertokaa viikkoa ennen, se on tilattava Turusta.\n\nMei",
		},
	],
};
