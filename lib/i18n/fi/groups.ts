import type { Words } from "@/lib/i18n/en";
import { pluralOf } from "@/lib/i18n/plural";
import { people } from "./people";

const plural = pluralOf("fi");

const YOU_OBJECT = "sinut";

/** The verb beside who does it: "Sinä loit", "Liisa loi". */
const does = (who: string, yours: string, theirs: string) =>
	`${who} ${who === people.you ? yours : theirs}`;

/** A name cannot be put into the accusative by rule, so it stands behind a colon: "lisäsi sinut", "lisäsi: Liisa". */
const whomOf = (whom: string) =>
	whom === YOU_OBJECT ? ` ${whom}` : `: ${whom}`;

export const groups: Words["groups"] = {
	newGroup: "Uusi ryhmä",
	newGroupLead: "Kaverit ovat heti mukana. Muilta kysytään ensin.",
	create: "Luo ryhmä",
	name: "Ryhmän nimi",
	topic: "Aihe",
	topicHint: "Mistä ryhmässä puhutaan, yhdellä rivillä.",
	photo: "Ryhmän kuva",
	choosePhoto: "Valitse kuva",
	changePhoto: "Vaihda kuva",
	removePhoto: "Poista kuva",
	chooseMembers: "Ketkä tulevat mukaan?",
	chosen: (count) => plural(count, { one: "# valittu", other: "# valittu" }),
	searchPeople: "Hae ihmisiä",
	noFriends: "Hae ihmisiä, joita haluat lisätä.",
	friend: "Kaveri",
	willBeAsked: "Kysytään ensin",
	inGroup: "Ryhmässä",
	memberCount: (count) => plural(count, { one: "# jäsen", other: "# jäsentä" }),
	info: "Ryhmän tiedot",
	editGroup: "Muokkaa ryhmää",
	members: "Jäsenet",
	admin: "Ylläpitäjä",
	addPeople: "Lisää ihmisiä",
	add: "Lisää",
	added: (count) =>
		plural(count, {
			one: "# ihminen lisätty.",
			other: "# ihmistä lisätty.",
		}),
	asked: (count) =>
		plural(count, {
			one: "Kysytty # ihmiseltä. Hän on mukana, kun hän suostuu.",
			other: "Kysytty # ihmiseltä. He ovat mukana, kun he suostuvat.",
		}),
	nobodyNew: "He ovat jo ryhmässä, tai heiltä on jo kysytty.",
	waiting: "Kysytty, ei vielä vastattu",
	takeBack: "Peru",
	takeBackFrom: (name) => `Peru kysymys: ${name}`,
	banned: "Porttikiellossa",
	unban: "Poista porttikielto",
	unbanOf: (name) => `Poista porttikielto: ${name}`,
	optionsFor: (name) => `Valinnat: ${name}`,
	promote: "Tee ylläpitäjäksi",
	demote: "Poista ylläpitäjistä",
	stepDown: "Luovu ylläpidosta",
	handOver: "Luovuta ryhmä",
	handOverTitle: (name) => `Luovutetaanko ryhmä? Uusi ylläpitäjä: ${name}`,
	handOverLead: (name) =>
		`${name} on sitten ylläpitäjä ja sinä tavallinen jäsen.`,
	remove: "Poista ryhmästä",
	removeTitle: (name) => `Poistetaanko ${name}?`,
	removeLead: "Takaisin pääsee linkillä tai kun joku lisää uudelleen.",
	ban: "Anna porttikielto",
	banTitle: (name) => `Porttikielto: ${name}?`,
	banLead: "Hänet poistetaan, eikä mikään linkki päästä häntä takaisin.",
	leave: "Poistu ryhmästä",
	leaveTitle: (name) => `Poistutaanko ryhmästä ${name}?`,
	leaveLead: "Et voi enää lukea etkä kirjoittaa siellä.",
	leaveLastAdminLead:
		"Olet ainoa ylläpitäjä: tilallesi tulee jäsen, joka on ollut mukana pisimpään.",
	leaveLastLead:
		"Olet täällä viimeinen. Ryhmä ja kaikki, mitä siinä on sanottu, poistetaan.",
	left: "Poistuit ryhmästä.",
	gone: "Et ole enää tässä ryhmässä",
	goneLead: "Poistuit, sinut poistettiin tai ryhmä lakkautettiin.",
	alias: "Nimesi tässä ryhmässä",
	aliasHint: "Jätä tyhjäksi, niin käytössä on oma nimesi.",
	onlyAdmins: "Vain ylläpitäjät kirjoittavat",
	onlyAdminsHint: "Tiedotteita varten: muut lukevat.",
	onlyAdminsNote: "Tässä ryhmässä vain ylläpitäjät kirjoittavat.",
	links: "Kutsulinkit",
	linksLead: "Mukaan pääsee kuka tahansa, jolla on linkki tai koodi.",
	noLinks: "Ei vielä linkkejä.",
	makeLink: "Tee linkki",
	linkQr: "Ryhmän kutsulinkin QR-koodi",
	linkShareText: (name) => `Tule mukaan ryhmään ${name}:`,
	join: "Liity ryhmään",
	open: "Avaa ryhmä",
	requestTitle: (name, group) => `${name} haluaa lisätä sinut ryhmään ${group}`,
	requestLead: "Näet keskustelun ja muut näkevät sinut vasta, jos hyväksyt.",
	blockAdder: (name) => `Estä ${name}`,
	beginning: (name) => `Tästä alkaa ${name}.`,
	someone: "Joku",
	youObject: YOU_OBJECT,
	typing: (names, count) =>
		count === 1 ? `${names} kirjoittaa…` : `${names} kirjoittavat…`,
	typingMany: (count) => `${count} ihmistä kirjoittaa…`,
	readBy: "Lukeneet",
	seeReaders: "Katso, ketkä ovat lukeneet",
	deliveredTo: "Perillä",
	notYet: "Ei vielä perillä",
	nobody: "Ei vielä kukaan",
	events: {
		created: (who, name) => `${does(who, "loit", "loi")} ryhmän ”${name}”`,
		added: (who, whom) => `${does(who, "lisäsit", "lisäsi")}${whomOf(whom)}`,
		joined: (who) => does(who, "liityit", "liittyi"),
		joinedBy: (who, adder) =>
			`${does(who, "liityit", "liittyi")}, lisääjä ${adder === YOU_OBJECT ? "sinä" : adder}`,
		left: (who) => does(who, "poistuit", "poistui"),
		removed: (who, whom) => `${does(who, "poistit", "poisti")}${whomOf(whom)}`,
		promoted: (who, whom) =>
			whom === YOU_OBJECT
				? `${who} teki sinusta ylläpitäjän`
				: `${does(who, "lisäsit", "lisäsi")} ylläpitäjiin: ${whom}`,
		demoted: (who, whom) =>
			`${does(who, "poistit", "poisti")} ylläpitäjistä${whomOf(whom)}`,
		steppedDown: (who) =>
			does(who, "luovuit ylläpidosta", "luopui ylläpidosta"),
		inherited: (whom) => `Ylläpitäjänä nyt: ${whom}`,
		renamed: (who, name) =>
			`${does(who, "vaihdoit", "vaihtoi")} nimeksi ”${name}”`,
		topic: (who, topic) =>
			`${does(who, "vaihdoit", "vaihtoi")} aiheeksi ”${topic}”`,
		noTopic: (who) => does(who, "poistit aiheen", "poisti aiheen"),
		photo: (who) => does(who, "vaihdoit ryhmän kuvan", "vaihtoi ryhmän kuvan"),
		announcementsOn: (who) =>
			`${does(who, "rajasit", "rajasi")} kirjoittamisen ylläpitäjille`,
		announcementsOff: (who) =>
			`${does(who, "annoit", "antoi")} kaikkien kirjoittaa`,
		alias: (who, alias) =>
			`${does(who, "käytät", "käyttää")} täällä nimeä ${alias}`,
		noAlias: (who) =>
			does(who, "käytät taas omaa nimeäsi", "käyttää taas omaa nimeään"),
		gameOn: (who) => `${does(who, "aloitit", "aloitti")} pelin Piirrä ja arvaa`,
		gameOver: "Piirrä ja arvaa päättyi",
		gameScores: (scores) => `Piirrä ja arvaa päättyi: ${scores}`,
		guessed: (who) => `${does(who, "arvasit", "arvasi")} sanan`,
	},
};
