import type { Words } from "@/lib/i18n/en";

export const contacts: Words["contacts"] = {
	title: "Kaverit",
	friends: "Kaverit",
	noFriends: "Ei vielä kavereita",
	noFriendsLead: "Etsi tuttuja tämän palvelimen ihmisistä.",
	findPeople: "Etsi ihmisiä",
	add: "Lisää kaveriksi",
	requestSent: "Pyyntö lähetetty",
	received: "Pyynnöt sinulle",
	sent: "Lähettämäsi pyynnöt",
	accept: "Hyväksy",
	decline: "Hylkää",
	cancelRequest: "Peru pyyntö",
	removeFriend: "Poista kavereista",
	removeTitle: (name) => `Poistetaanko ${name} kavereista?`,
	removeLead: "Keskustelu säilyy. Kukaan ei saa tästä tietoa.",
	blockedPeople: "Estetyt",
	friend: "Kaveri",
	report: "Raportoi…",
	moreAbout: (name) => `Lisää valintoja: ${name}`,
};
