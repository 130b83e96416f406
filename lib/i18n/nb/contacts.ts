import type { Words } from "@/lib/i18n/en";
import { pluralOf } from "@/lib/i18n/plural";

const plural = pluralOf("nb");

export const contacts: Words["contacts"] = {
	title: "Kontakter",
	friends: "Venner",
	friendCount: (count) => plural(count, { one: "# venn", other: "# venner" }),
	noFriends: "Ingen venner her ennå",
	noFriendsLead: "Finn noen du kjenner, blant folk på tjeneren.",
	findPeople: "Finn folk",
	add: "Legg til venn",
	addPerson: (name) => `Legg til ${name} som venn`,
	requestSent: "Forespørsel sendt",
	received: "Forespørsler til deg",
	sent: "Forespørsler du har sendt",
	noRequests: "Ingen forespørsler venter",
	accept: "Godta",
	acceptPerson: (name) => `Godta ${name}`,
	decline: "Avslå",
	declinePerson: (name) => `Avslå ${name}`,
	cancelRequest: "Trekk tilbake forespørselen",
	removeFriend: "Fjern venn",
	removeTitle: (name) => `Fjerne ${name} som venn?`,
	removeLead: "Samtalen beholder du. Ingen får beskjed.",
	nowFriends: (name) => `Du og ${name} er venner nå.`,
	blockedPeople: "Blokkerte",
	noBlocked: "Du har ikke blokkert noen.",
	friend: "Venn",
	moreAbout: (name) => `Mer om ${name}`,
};
