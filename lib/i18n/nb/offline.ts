import type { offline as en } from "@/lib/i18n/en/offline";

export const offline: typeof en = {
	nothing: "Ingenting å lese uten nett",
	nothingLead:
		"Denne enheten har ingen samtaler: de er aldri åpnet her, eller nettleseren har ryddet plass. De er tilbake når nettet er det.",
	notKept: "Ikke på denne enheten",
	notKeptLead:
		"Denne samtalen er ikke åpnet her ennå. Den åpnes så snart nettet er tilbake.",
	feedNotKeptLead:
		"Innleggene er ikke åpnet på denne enheten ennå. De kommer så snart nettet er tilbake.",
};
