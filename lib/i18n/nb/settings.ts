import type { settings as settingsEn } from "@/lib/i18n/en/settings";
import { pluralOf } from "@/lib/i18n/plural";

const plural = pluralOf("nb");

export const settings: typeof settingsEn = {
	title: "Innstillinger",
	account: "Konto",
	appearance: "Utseende og språk",
	security: "Innlogging og enheter",
	server: "Denne tjeneren",
	sessions: "Der du er logget inn",
	thisDevice: "Denne enheten",
	lastSeen: (day) => `Sist brukt ${day}`,
	endSessionOf: (device) => `Logg ut på ${device}`,
	endAll: "Logg ut alle andre steder",
	endAllTitle: "Logge ut alle andre steder?",
	endAllLead: "Alle andre enheter logges ut med en gang. Denne blir værende.",
	changePassword: "Bytt passord",
	passwordChanged: "Passordet er byttet. Andre enheter er logget ut.",
	registration: "Hvem som kan opprette konto",
	registrationInvite: "De som har en invitasjon",
	registrationOpen: "Alle som finner denne adressen",
	guests: "Gjester",
	guestsLead:
		"En gjest går inn i lobbyen med bare et navn, uten konto, og er merket som gjest. Ser lobbyen og ikke noe annet her.",
	visitUntil: "Besøket ditt varer til",
	guestsHere: "Gjester som er her",
	guestsNobody: "Ingen akkurat nå.",
	guestUntil: "Til",
	endVisit: "Avslutt besøket",
	endVisitOf: (name) => `Avslutt besøket til ${name}`,
	endVisitTitle: (name) => `Avslutte besøket til ${name}?`,
	endVisitLead: "De er ute med en gang. Det de skrev, blir stående.",
	guestsOff: "Ingen gjester",
	guestsHours: (count: number) =>
		plural(count, { one: "I # time", other: "I # timer" }),
	guestsDays: (count: number) =>
		plural(count, { one: "I # døgn", other: "I # døgn" }),
	guestsNote:
		"«Ingen gjester» avslutter alle besøk med en gang. En ny lengde gjelder dem som kommer fra da av.",
	signOut: "Logg ut",
	appearanceLead: "Lyst eller mørkt, farge, tekststørrelse og språket i appen.",
	securityLead: "Passordet ditt, og enhetene du er logget inn på.",
	laterLead: "Meldinger som venter på sin tid, eller ikke kunne sendes",
	invitesLead: "Lenker og koder som slipper nye folk inn.",
	serverLead: "Navnet, hvem som kan opprette konto, og gjester.",
	signedInSince: (day) => `Logget inn ${day}`,
	deviceOn: (browser, system) => `${browser} på ${system}`,
	otherDevice: "En annen enhet",
	endOneTitle: (device) => `Logge ut på ${device}?`,
	endOneLead: "Den enheten logges ut med en gang.",
	sessionEnded: "Logget ut der.",
	sessionsEnded: (count) =>
		plural(count, {
			one: "Logget ut på # enhet.",
			other: "Logget ut på # enheter.",
		}),
	changePasswordLead:
		"Alle de andre enhetene dine logges ut når du bytter det.",
	inviteLead: "Den som har lenken, eller skanner koden, kan opprette en konto.",
	inviteUses: "For hvor mange",
	inviteDays: "Gjelder i",
	days: (count) => plural(count, { one: "# dag", other: "# dager" }),
	inviteCopy: "Kopier lenken",
	inviteShare: "Del",
	inviteQr: "QR-kode for invitasjonslenken",
	inviteLink: "Invitasjonslenke",
	inviteShareText: (server) => `Bli med oss på ${server}:`,
	inviteUsed: (used, max) => `${used} av ${max} brukt`,
	inviteBy: (handle) => `Laget av ${handle}`,
	inviteStates: {
		open: "Åpen",
		used_up: "Brukt opp",
		expired: "Gått ut",
		revoked: "Trukket tilbake",
	},
	inviteShow: "Vis lenke og kode",
	revokeTitle: "Trekke tilbake denne invitasjonen?",
	revokeLead: "Lenken slutter å virke. De som er inne, blir.",
	revoked: "Invitasjonen er trukket tilbake.",
	noInvites: "Ingen invitasjoner ennå",
	noInvitesLead: "Lag en lenke til dem du vil ha med.",
	openInvites: "Åpne invitasjoner",
	pastInvites: "Tidligere invitasjoner",
	registrationLead: "Invitasjoner virker i begge tilfeller.",
	signOutLead: "Du trenger passordet for å komme inn igjen på denne enheten.",
	signOutTitle: "Logge ut og miste det som ikke er sendt?",
	signOutLoses: ({ messages, drafts }) =>
		`${[
			messages > 0 &&
				plural(messages, {
					one: "# melding er ikke sendt ennå",
					other: "# meldinger er ikke sendt ennå",
				}),
			drafts > 0 &&
				plural(drafts, {
					one: "# utkast er ikke ferdig",
					other: "# utkast er ikke ferdige",
				}),
		]
			.filter(Boolean)
			.join(", og ")}. Når du logger ut, slettes dette fra enheten.`,
};
