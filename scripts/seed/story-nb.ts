import { PHOTO, type Story } from "./story";

export const storyNb: Story = {
	serverName: "Bakkeveien",
	people: [
		{
			handle: "ragnhild",
			name: "Ragnhild Åsen",
			about:
				"Holder tjeneren i gang i boden under trappa.\nTe, bregner og kryssord.",
		},
		{
			handle: "terje",
			name: "Terje Åsen",
			about: "Sykkel, brød og det katta drar inn.",
		},
		{
			handle: "mei",
			name: "Mei Tanaka",
			about: "Keramiker i Mølleveien. Ovnen er åpen på torsdager.",
		},
		{
			handle: "samir",
			name: "Samir Haddad",
			about: "Styrer fotballen på søndager. Ta med sko.",
		},
		{
			handle: "grete",
			name: "Grete Ødegård",
			about: "Kor, andrealt. Leter alltid etter en tenor.",
		},
		{
			handle: "leo",
			name: "Leo Åsen",
			about: "Niende klasse. Stort sett på taket med teleskopet.",
		},
		{
			handle: "farmor",
			name: "Farmor Johanne",
			about: "Nå har jeg fått dreisen på dette. Ring likevel.",
		},
		{
			handle: "zoe",
			name: "Zoë Adeyemi",
			about: "Ny i veien. To hunder, begge snille.",
		},
		{
			handle: "piotr",
			name: "Piotr Nowak",
			about: "Kan fikse det. Antakelig.",
		},
		{ handle: "hanna", name: "Hanna Lie", about: "" },
		{
			handle: "ørjan",
			name: "Ørjan Bø",
			about: "Parsell 14. Altfor mye squash.",
		},
		{
			handle: "nadia",
			name: "Nadia Petrova",
			about: "Gatebiblioteket, den blå boksen ved nummer 8.",
		},
	],
	talks: [
		{
			between: [0, 1],
			days: 6,
			unread: 2,
			lines: [
				[1, "Kom pakken?"],
				[0, "Den kom. Den er enorm. Hva har du kjøpt?"],
				[1, "Et deigtrau 😅"],
				[0, "Et hva"],
				[1, "Til surdeigen. Du får se."],
				[0, "Jeg ser et kjøkken uten plass"],
				[1, PHOTO],
				[1, "Utsikten fra turen i dag tidlig. Tåke helt ned til elva."],
				[0, "Så nydelig! Tok du langveien?"],
				[1, "Opp forbi masta og tilbake gjennom skogen. 41 km."],
				[0, "Skal vi si middag klokka sju? Leo har stjernegreiene klokka ni."],
				[1, "Sju er fint. Jeg tar med brød."],
				[1, "Selvfølgelig 🍞"],
			],
		},
		{
			between: [0, 2],
			days: 12,
			lines: [
				[0, "Hva koster seks skåler? De blå."],
				[1, "For deg: hjelp meg å bære leire på torsdag, så er de dine."],
				[0, "Avtale. Hvor mye leire?"],
				[1, "Hvordan er ryggen?"],
				[0, "… hvor mye leire, Mei"],
				[1, "Åtti kilo. Men det er kake."],
				[0, "Da er jeg sterk."],
				[1, PHOTO],
				[
					1,
					"Første brenning med den nye glasuren. Den ble som kvelden over åsen.",
				],
				[0, "Jeg vil ha alle sammen."],
			],
		},
		{
			between: [0, 6],
			days: 20,
			lines: [
				[1, "Hei kjære virker dette"],
				[0, "Det virker! Hei!"],
				[1, "👍"],
				[1, "👍"],
				[0, "Du har funnet tommelen"],
				[
					1,
					"Leo viste meg. Han gjorde også bokstavene større, og det er en stor forbedring.",
				],
				[0, "Kommer du på søndag?"],
				[1, "Hvis noen henter meg. Jeg har bakt den med epler."],
				[0, "Terje kommer klokka to. ❤️"],
			],
		},
		{
			between: [0, 3],
			days: 3,
			unread: 1,
			lines: [
				[1, "Vi mangler en på søndag. Er Terje ledig?"],
				[0, "Han sier at kneet er ledig, men ikke resten"],
				[1, "😂 si at keepere ikke trenger knær"],
				[0, "Jeg sa det. Han leter etter hanskene."],
				[1, "Avspark klokka ti, nedre bane: https://example.org/bakkeveien-fk"],
			],
		},
		{
			between: [0, 4],
			days: 9,
			lines: [
				[1, "Øvelsen er flyttet til onsdag, det er bryllup i salen."],
				[0, "Onsdag går fint. Tar vi Grieg?"],
				[1, "Vi forsøker oss på Grieg."],
				[0, "Jeg har øvd i bilen. Hunden i bilen ved siden av ble rørt."],
				[1, "Til tårer eller på flukt?"],
				[0, "Uklart"],
			],
		},
		{
			between: [5, 0],
			days: 1,
			lines: [
				[0, "kan jeg ta med teleskopet opp på åsen i kveld"],
				[1, "Med jakke og ladet telefon, ja."],
				[0, "det blir −2 og helt klart!!"],
				[1, "Da blir det to jakker."],
				[0, "jupiter er oppe 21:40 🪐 du burde bli med"],
				[1, "Jeg tar med termosen."],
			],
		},
	],
	stranger: {
		from: 11,
		text: "Hei Ragnhild, Nadia i nummer 8 her. Vil du ha en hylle med kokebøker i gatebiblioteket?",
	},
};
