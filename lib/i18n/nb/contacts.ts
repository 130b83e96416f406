import type { Words } from "@/lib/i18n/en";

export const contacts: Words["contacts"] = {
	title: "Kontakter",
	friends: "Venner",
	noFriends: "Ingen venner her ennå",
	noFriendsLead: "Finn noen du kjenner, blant folk på tjeneren.",
	findPeople: "Finn folk",
	add: "Legg til venn",
	requestSent: "Forespørsel sendt",
	received: "Forespørsler til deg",
	sent: "Forespørsler du har sendt",
	accept: "Godta",
	decline: "Avslå",
	cancelRequest: "Trekk tilbake forespørselen",
	removeFriend: "Fjern venn",
	removeTitle: (name) => `Fjerne ${name} som venn?`,
	removeLead: "Samtalen beholder du. Ingen får beskjed.",
	blockedPeople: "Blokkerte",
	friend: "Venn",
	report: "Rapporter …",
	moreAbout: (name) => `Mer om ${name}`,
};
