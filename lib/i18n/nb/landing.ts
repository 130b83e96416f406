import type { landing as en } from "@/lib/i18n/en/landing";

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
};
