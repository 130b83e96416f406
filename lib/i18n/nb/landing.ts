import type { landing as en } from "@/lib/i18n/en/landing";
import { pluralOf } from "@/lib/i18n/plural";

const plural = pluralOf("nb");

export const landing: typeof en = {
	title: "Et eget sted å prate",
	lead: "Chit Chat er stedet der denne familien, klassen eller klubben snakker sammen. Den går på en liten maskin som en av dere passer på, og tilhører ingen andre.",
	pointsTitle: "Hva det betyr",
	points: [
		{
			title: "Hjemme hos dere",
			text: "Meldinger og bilder blir på denne ene maskinen. Ingen bedrift har dem, og ingen annonsør ser dem.",
		},
		{
			title: "For folk du kjenner",
			text: "Skriv med venner, del bilder, se hvem som er her. Fremmede kan ikke skrive til deg før du sier ja.",
		},
		{
			title: "Ingenting å installere",
			text: "Den virker i nettleseren på alle telefoner og datamaskiner, og kan legges på hjemskjermen som en app.",
		},
	],
	needInvite: "Du trenger en invitasjon for å bli med",
	needInviteLead:
		"Spør en som allerede er med. Det tar et minutt å lage en lenke eller en kode til deg.",
	picture: "Et hus om natten med lys i vinduet, formet som en snakkeboble",
	source: "Chit Chat er fri programvare.",
	notFoundTitle: "Her er det ingenting",
	notFoundLead:
		"Siden kan være flyttet eller fjernet, eller så er den ikke for deg.",
	offlineTitle: "Du er frakoblet",
	offlineLead:
		"Vi får ikke kontakt med Chit Chat akkurat nå. Siden kommer tilbake av seg selv så snart det går.",
	signInTitle: "Velkommen tilbake",
	signInLead: "Logg inn med brukernavn og passord.",
	registerTitle: "Opprett kontoen din",
	registerLead: "Du trenger bare et brukernavn og et passord.",
	haveAccount: "Har du konto fra før?",
	noAccount: "Har du ikke konto?",
	inviteNeeded: "Du trenger en invitasjon",
	inviteNeededLead:
		"Her får man konto ved invitasjon. Spør en som allerede er med, om en lenke.",
	inviteInvalid: "Denne invitasjonen virker ikke lenger",
	inviteInvalidLead:
		"Den er brukt opp, trukket tilbake eller gått ut. Be om en ny.",
	setUpTitle: "Sett opp denne tjeneren",
	setUpLead: "Du er den første her. Kontoen du lager nå, blir eieren.",
	setUpInvalid: "Denne oppsettslenken er brukt eller stemmer ikke.",
	notSetUp: "Denne tjeneren er ikke klar ennå",
	notSetUpLead:
		"Eieren må først åpne oppsettslenken, som ble vist da tjeneren startet.",
	setUpInvalidLead:
		"Start tjeneren på nytt for å få en ny lenke, eller logg inn hvis du er eieren.",
	guestLead: (hours) =>
		`Du trenger bare et navn. Du kan snakke i lobbyen i ${hours < 48 ? plural(hours, { one: "# time", other: "# timer" }) : plural(hours / 24, { one: "# døgn", other: "# døgn" })}, og alle ser at du er gjest.`,
	guestClosed: "Ingen gjester akkurat nå",
	guestClosedLead: "Logg inn, eller spør en som allerede er med, om en lenke.",
	joinTitle: (name) => `Bli med i ${name}`,
	joinLead: "Du er invitert til denne gruppen.",
	joinSignIn: "Logg inn for å bli med",
	joinNoAccount: "Har du ingen konto?",
	joinInviteOnly:
		"Du trenger en konto på denne tjeneren først. Be om en invitasjon.",
	linkDead: "Denne lenken virker ikke lenger",
	linkDeadLead:
		"Den kan være brukt opp, utløpt eller trukket tilbake. Be om en ny.",
};
