import type { Words } from "@/lib/i18n/en";
import { pluralOf } from "@/lib/i18n/plural";

const plural = pluralOf("nb");

export const messages: Words["messages"] = {
	more: "Mer om denne meldingen",
	menu: "Melding",
	edit: "Rediger",
	copy: "Kopier teksten",
	copied: "Kopiert",
	react: "Reager",
	reactWith: (emoji) => `Reager med ${emoji}`,
	reactOther: "En annen emoji",
	reactions: "Reaksjoner",
	reaction: (emoji, count, isMine) =>
		`${emoji} ${count}${isMine ? (count > 1 ? ", du også" : ", du") : ""}`,
	moreReactors: (count) =>
		plural(count, { one: "og # til", other: "og # til" }),
	forward: "Videresend",
	forwarded: "Videresendt",
	forwardTitle: "Videresend til",
	forwardedTo: (count) =>
		plural(count, {
			one: "Videresendt til # samtale",
			other: "Videresendt til # samtaler",
		}),
	reply: "Svar",
	replying: "Svarer på",
	replyCancel: "Ikke svar på den",
	inReplyTo: "Svar på",
	toQuoted: "Gå til meldingen",
	quoteGone: "En melding som ikke er her",
	delete: "Slett",
	info: "Info",
	edited: "redigert",
	deleted: "Meldingen er slettet",
	deletedOwn: "Du slettet denne meldingen",
	editing: "Redigerer en melding",
	editField: "Ny tekst i meldingen",
	saveEdit: "Lagre endringen",
	deletedMeanwhile: "Meldingen er slettet i mellomtiden.",
	deleteTitle: "Slette denne meldingen?",
	deleteLead:
		"For alle: Den blir borte fra alle enheter og fra tjeneren, og en linje blir stående der den var.",
	deleteLeadOther:
		"Den blir borte fra enhetene dine. De andre i samtalen beholder den.",
	deleteForAll: "Slett for alle",
	deleteForMe: "Slett for meg",
	infoTitle: "Om denne meldingen",
	sentAt: "Sendt",
	editedAt: "Endret",
	state: "Status",
	earlier: "Det den sa før",
	versions: (count) =>
		plural(count, { one: "# tidligere utgave", other: "# tidligere utgaver" }),
	everybody: "Alle i gruppen",
	mentioned: (count: number) =>
		plural(count, {
			one: "# melding nevner deg",
			other: "# meldinger nevner deg",
		}),
	preview: "Forhåndsvisning",
	copyCode: "Kopier koden",
	spoiler: "Skjulte ord",
	spoilerShow: "Vis de skjulte ordene",
	spoilerCover: "Skjul ordene igjen",
	nothingChanged: (reason) => `Ingenting ble endret. ${reason}`,
	toDate: "Gå til en dato",
	toDateLead:
		"Leder til den første meldingen den dagen, eller den første etter.",
	day: "Dag",
	toDateInvalid: "Velg en dag.",
	toDateGo: "Gå",
};
