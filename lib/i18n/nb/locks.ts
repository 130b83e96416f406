import type { LocksWords } from "@/lib/i18n/en/locks";
import { pluralOf } from "@/lib/i18n/plural";

const plural = pluralOf("nb");

export const locks: LocksWords = {
	askPassword: "Passordet ditt, så vi vet at det er deg.",

	twoStep: "Logg inn i to trinn",
	twoStepLead:
		"Etter passordet blir du bedt om en kode som en app på telefonen din lager. Den som får tak i passordet, kommer da likevel ikke inn.",
	twoStepOn: (day) => `På siden ${day}.`,
	twoStepTurnOn: "Slå på to trinn",
	twoStepTurnOff: "Slå av",
	twoStepIsOff: "Nå holder det med passordet for å logge inn.",
	twoStepTurnOffTitle: "Slå av det andre trinnet?",
	twoStepTurnOffLead:
		"Da åpner passordet alene kontoen. Gjenopprettingskodene slutter å virke.",
	goOn: "Fortsett",
	scanTitle: "Skann koden med appen din",
	scanLead:
		"Enhver app som lager slike koder, duger: Aegis, 2FAS, Google Authenticator eller passordbehandleren din.",
	qrLabel: "QR-kode til appen som lager kodene dine",
	secret: "Eller skriv dette inn i appen",
	firstCode: "Koden som appen viser nå",
	recoveryTitle: "Ta vare på disse gjenopprettingskodene",
	recoveryLead:
		"De vises bare nå. Hver av dem åpner kontoen din én gang, etter passordet, når du ikke har telefonen. Ha dem på papir eller i en passordbehandler.",
	recoveryLeft: (count) =>
		plural(count, {
			one: "# gjenopprettingskode igjen.",
			other: "# gjenopprettingskoder igjen.",
		}),
	recoveryRenew: "Lag nye gjenopprettingskoder",
	recoveryRenewLead: "Kodene du har nå, slutter å virke.",
	recoveryOf: (handle, server) =>
		`Gjenopprettingskoder for ${handle} på ${server}`,
	download: "Last ned",
	print: "Skriv ut",
	kept: "Jeg har tatt vare på dem",

	passkeys: "Passnøkler",
	passkeysLead:
		"Logg inn med fingeren, ansiktet eller koden til enheten din, uten passord. En passnøkkel kan ikke gjettes, og den virker ikke på falske sider.",
	passkeysNone: "Du har ingen ennå.",
	passkeyAdd: "Legg til en passnøkkel",
	passkeyName: "Et navn på den",
	passkeyNameHint: "Så du kjenner den igjen: «Telefon», «Jobb-PC».",
	passkeyAdded: (day) => `Lagt til ${day}`,
	passkeyUsed: (day) => `sist brukt ${day}`,
	passkeyUnused: "ikke brukt ennå",
	passkeySynced: "på flere enheter",
	passkeyElsewhere: (host) => `virker på ${host}`,
	passkeyIsAdded: "Passnøkkelen er lagt til.",
	passkeyStopped: "Ingen passnøkkel ble laget. Du kan prøve igjen.",
	passkeyHere: "Denne enheten har allerede en passnøkkel til denne kontoen.",
	passkeyNoPlace:
		"Passnøkler trenger en sikker adresse med et navn (https). På denne adressen kan du bare se og fjerne dem du har.",
	passkeyRename: "Gi nytt navn",
	passkeyRenameOf: (name) => `Gi ${name} nytt navn`,
	passkeyRemove: "Fjern",
	passkeyRemoveOf: (name) => `Fjern ${name}`,
	passkeyRemoveTitle: (name) => `Fjerne ${name}?`,
	passkeyRemoveLead:
		"Den åpner ikke denne kontoen lenger. Slett den på enheten også, ellers blir den fortsatt foreslått der.",
	passkeyRemoved: "Passnøkkelen er fjernet.",
	save: "Lagre",

	storage: "Lagring",
	storageHere: (size) =>
		`Omtrent ${size} på denne enheten, så samtalene dine kan åpnes uten nett.`,
	storageUnknown:
		"Denne nettleseren sier ikke hvor mye som ligger på denne enheten.",
	storageServer: (size, max) =>
		`${size} av ${max} på tjeneren: bildene, videoene og filene du har sendt.`,
	storageClear: "Tøm denne enheten",
	storageClearTitle: "Tømme det som ligger på denne enheten?",
	storageClearLead:
		"Samtaler og bilder som ble lagret for å kunne leses uten nett, slettes her og ingen andre steder. Utkast og meldinger som venter på å bli sendt, blir igjen.",
	storageCleared: "Denne enheten er tømt.",

	reset: "Nytt passord til noen",
	resetLead: (name) =>
		`Når ${name} ikke kommer inn: lag en lenke som gir et nytt passord. Gi den bare til ${name}.`,
	resetMake: "Lag lenken",
	resetKind: "Hva har skjedd?",
	resetPassword: "Passordet er glemt",
	resetPasswordHint:
		"Bare passordet endres. Det andre trinnet og passnøklene blir som de er, så lenken alene er ikke nok for en tyv.",
	resetThorough: "Telefonen er borte, eller noen andre kan ha kommet inn",
	resetThoroughHint:
		"Slår også av det andre trinnet og fjerner alle passnøkler. Den som har lenken, kommer inn med den alene: gi den fra deg ansikt til ansikt.",
	resetShown: (name) => `Lenke til ${name}`,
	resetShownLead:
		"Den virker én gang, innen 60 minutter, og vises ikke igjen. Alle andre enheter logges ut når den blir brukt.",
	resetLink: "Lenke til nytt passord",
	resetQr: "QR-kode for lenken til nytt passord",
	resetFind: "Åpne siden til personen: lenken lages der.",
	resetFindLink: "Til folk",
	resetShare: (server) => `Lenken din til et nytt passord på ${server}:`,

	sheet: "Kort til en klasse",
	sheetLead:
		"Et ark å skrive ut og klippe opp: ett kort til hver, med en kode å skanne. Hvert kort slipper inn én person.",
	sheetCount: "Hvor mange kort",
	sheetMake: "Lag kortene",
	sheets: "Ark med kort",
	sheetUsed: (used, count) => `${used} av ${count} kort brukt`,
	sheetExpired: "Ingen kort virker lenger",
	sheetOpen: "Vis og skriv ut",
	sheetRevoke: "Trekk tilbake alle",
	sheetRevokeTitle: "Trekke tilbake alle kortene på dette arket?",
	sheetRevokeLead:
		"Kort som ikke er brukt ennå, slutter å virke. De som er inne, blir inne.",
	sheetRevoked: "Kortene er trukket tilbake.",
	sheetPageLead:
		"Her er bare kort som fortsatt virker. Klipp langs linjene. Den som har et kort, kan lage en konto: del dem ut som nøkler.",
	cardTitle: (server) => `Kom inn på ${server}`,
	cardSteps: [
		"Vær på samme nett som tjeneren hvis den står hjemme eller på skolen.",
		"Skann koden med kameraet på en telefon, eller skriv adressen.",
		"Velg et brukernavn og et passord.",
	],
	cardUntil: (day) => `Virker én gang, til ${day}`,
	cardQr: (number) => `QR-kode på kort ${number}`,
};
