import type { Words } from "@/lib/i18n/en";

export const previews: Words["previews"] = {
	title: "Forhåndsvisning av lenker",
	settingsLead: "Det en lenke fører til, vist under den",
	how: "Når noen sender en lenke, leser denne tjeneren siden den fører til, og viser tittelen, noen ord og et lite bilde under meldingen. Den spør uten navn og uten informasjonskapsler; siden får vite at denne tjeneren spurte, og ingenting om deg. Enheten din spør ikke om noe.",
	made: "Forhåndsvis lenker jeg sender",
	madeHint: "Når dette er av, leser ikke tjeneren sidene du lenker til.",
	shown: "Vis meg forhåndsvisninger",
	shownHint: "Når dette er av, forblir andres lenker bare lenker for deg.",
	here: "Forhåndsvis lenker som sendes her",
	hereHint:
		"For alle i denne samtalen, fra nå av. Det som er der fra før, blir stående.",
	adminsHere: "Administratorene bestemmer dette her.",
	remove: "Fjern forhåndsvisningen",
};
