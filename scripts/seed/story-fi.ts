import { PHOTO, type Story } from "./story";

export const storyFi: Story = {
	serverName: "Mäkitie",
	people: [
		{
			handle: "ritva",
			name: "Ritva Mäkelä",
			about:
				"Pitää palvelimen käynnissä portaiden alla kaapissa.\nTeetä, saniaisia ja ristikoita.",
		},
		{
			handle: "timo",
			name: "Timo Mäkelä",
			about: "Pyöriä, leipää ja mitä kissa sattuu tuomaan.",
		},
		{
			handle: "mei",
			name: "Mei Tanaka",
			about: "Keraamikko Myllykujalla. Uuni on auki torstaisin.",
		},
		{
			handle: "samir",
			name: "Samir Haddad",
			about: "Vetää sunnuntaifutista. Ota nappikset mukaan.",
		},
		{
			handle: "kerttu",
			name: "Kerttu Häkkinen",
			about: "Kuorossa, toinen altto. Aina vailla tenoria.",
		},
		{
			handle: "leo",
			name: "Leo Mäkelä",
			about: "Ysiluokalla. Yleensä katolla kaukoputken kanssa.",
		},
		{
			handle: "mummo",
			name: "Mummo Aino",
			about: "Nyt tämä jo sujuu. Soita silti.",
		},
		{
			handle: "zoe",
			name: "Zoë Adeyemi",
			about: "Uusi tällä kadulla. Kaksi koiraa, molemmat kilttejä.",
		},
		{
			handle: "piotr",
			name: "Piotr Nowak",
			about: "Osaa korjata sen. Luultavasti.",
		},
		{ handle: "hanna", name: "Hanna Lehto", about: "" },
		{
			handle: "yrjö",
			name: "Yrjö Öhman",
			about: "Palsta 14. Aivan liikaa kesäkurpitsaa.",
		},
		{
			handle: "nadia",
			name: "Nadia Petrova",
			about: "Katukirjasto, sininen laatikko kasin kohdalla.",
		},
	],
	talks: [
		{
			between: [0, 1],
			days: 6,
			unread: 2,
			lines: [
				[1, "Tuliko paketti?"],
				[0, "Tuli. Se on valtava. Mitä sinä oikein ostit?"],
				[1, "Taikinakaukalon 😅"],
				[0, "Minkä"],
				[1, "Hapanjuurta varten. Näet sitten."],
				[0, "Näen keittiön, johon ei enää mahdu"],
				[1, PHOTO],
				[1, "Aamulenkin maisema. Sumua joelle saakka."],
				[0, "Onpa kaunista! Menitkö pitkän reitin?"],
				[1, "Ylös maston ohi ja takaisin metsän läpi. 41 km."],
				[0, "Syödäänkö seitsemältä? Leolla on tähtijuttunsa yhdeksältä."],
				[1, "Seitsemän käy. Tuon leipää."],
				[1, "Tietysti 🍞"],
			],
		},
		{
			between: [0, 2],
			days: 12,
			lines: [
				[0, "Mitä maksaisi kuusi kulhoa? Niitä sinisiä."],
				[1, "Sinulle: auta kantamaan savea torstaina, niin ne ovat sinun."],
				[0, "Sovittu. Paljonko savea?"],
				[1, "Miten selkäsi voi?"],
				[0, "…paljonko savea, Mei"],
				[1, "Kahdeksankymmentä kiloa. Mutta tarjolla on kakkua."],
				[0, "Sitten olen vahva."],
				[1, PHOTO],
				[
					1,
					"Uuden lasitteen ensimmäinen poltto. Siitä tuli kuin ilta mäen päällä.",
				],
				[0, "Haluan ne kaikki."],
			],
		},
		{
			between: [0, 6],
			days: 20,
			lines: [
				[1, "Hei kulta toimiiko tämä"],
				[0, "Toimii! Hei!"],
				[1, "👍"],
				[1, "👍"],
				[0, "Löysit peukun"],
				[
					1,
					"Leo näytti. Hän teki kirjaimistakin isommat, ja se on suuri parannus.",
				],
				[0, "Tuletko sunnuntaina?"],
				[1, "Jos joku hakee. Leivoin sen omenaisen."],
				[0, "Timo tulee kahdelta. ❤️"],
			],
		},
		{
			between: [0, 3],
			days: 3,
			unread: 1,
			lines: [
				[1, "Sunnuntailta puuttuu yksi. Onko Timo vapaa?"],
				[0, "Polvi kuulemma on, mutta loput hänestä ei ole"],
				[1, "😂 sano, ettei maalivahti tarvitse polvia"],
				[0, "Sanoin. Hän etsii hanskojaan."],
				[1, "Aloitus kymmeneltä, alakenttä: https://example.org/makitie-fc"],
			],
		},
		{
			between: [0, 4],
			days: 9,
			lines: [
				[1, "Harjoitus siirtyi keskiviikolle, salissa on häät."],
				[0, "Keskiviikko käy. Lauletaanko Sibeliusta?"],
				[1, "Yritetään Sibeliusta."],
				[0, "Olen harjoitellut autossa. Viereisen auton koira liikuttui."],
				[1, "Kyyneliin vai karkuun?"],
				[0, "Epäselvää"],
			],
		},
		{
			between: [5, 0],
			days: 1,
			lines: [
				[0, "saanko viedä kaukoputken mäelle illalla"],
				[1, "Takin ja ladatun puhelimen kanssa, joo."],
				[0, "tulee −2 ja ihan kirkasta!!"],
				[1, "Sitten kaksi takkia."],
				[0, "jupiter nousee 21.40 🪐 tuu mukaan"],
				[1, "Minä tuon termarin."],
			],
		},
	],
	stranger: {
		from: 11,
		text: "Hei Ritva, Nadia numerosta 8. Haluaisitko katukirjastoon hyllyn keittokirjoille?",
	},
};
