/** The settings of an account: its name, its data, and its end. */
export const account = {
	title: "Konto",
	lead: "Brukernavn, e-post, dataene dine, og hvordan du slutter",
	handleLead:
		"Folk finner deg med det, og du logger inn med det. Det gamle fører til deg i 90 dager til, og ingen andre kan få det imens.",
	handleSave: "Endre brukernavn",
	handleChanged: (handle: string) => `Du er @${handle} nå.`,
	handleTooMany: (count: number) =>
		`Du har tatt ${count} nye brukernavn på en måned. Vent litt, eller ta tilbake et gammelt.`,
	kept: "Holdes fremdeles av for deg",
	keptUntil: "til",
	takeBack: (handle: string) => `Ta tilbake @${handle}`,
	emailTitle: "E-post",
	emailLead: "Trengs ikke, og vises aldri til noen her.",
	emailSave: "Lagre e-post",
	emailSaved: "E-postadressen din er lagret.",
	passwordLead: "Passordet, enhetene dine og hvordan du logger inn",
	exportTitle: "Dataene dine",
	exportLead:
		"Én ZIP-fil med alt som er ditt: sider du kan lese i en nettleser uten nett, det samme som JSON, og filene dine.",
	exportButton: "Hent dataene mine",
	exportStarted:
		"Filen lages nå. Nedlastingen begynner med en gang og kan ta en stund.",
	deleteTitle: "Slett kontoen",
	deleteLead: "Du har 14 dager til å ombestemme deg.",
	deleteOpen: "Slett kontoen min",
	deletePoints: [
		"Du logges ut overalt. Fra da av kan ingen her finne deg, se deg eller skrive til deg.",
		"I 14 dager kan du komme tilbake: logg inn, så er alt som det var.",
		"Etter det slettes profilen, innleggene, filene, utkastene og innstillingene dine for godt, og dine eksemplarer av brev.",
		"Brev og meldinger som andre har fått, er fortsatt deres. De er da fra «Slettet konto».",
		"Grupper og fellesskap som bare du leder, går til den som har vært der lengst.",
		"Invitasjoner og lenker du har laget, slutter å virke med en gang. Kommer du tilbake, lager du nye.",
	],
	deleteExport: "Vil du ha en kopi først? Den finner du under «Dataene dine».",
	takesWords: "Slett også det jeg har skrevet i samtaler, for alle",
	takesWordsHint: "Etter de 14 dagene, sammen med resten.",
	returnTitle: (name: string) => `Hei, ${name}`,
	returnLead:
		"Du har slettet kontoen din. Du kan få den tilbake, slik den var, til",
	returnAfter: "Etter det er den slettet for godt.",
	returnButton: "Hent kontoen tilbake",
	returnStay: "La den være slettet",
	goneTitle: "Kontoen din er slettet",
	goneLead:
		"Ingen her kan se deg lenger. I 14 dager kan du komme tilbake: bare logg inn.",
};
