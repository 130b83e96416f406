import type { Words } from "@/lib/i18n/en";
import { pluralOf } from "@/lib/i18n/plural";

const plural = pluralOf("fi");

export const messages: Words["messages"] = {
	more: "Lisää tästä viestistä",
	menu: "Viesti",
	edit: "Muokkaa",
	copy: "Kopioi teksti",
	copied: "Kopioitu",
	react: "Reagoi",
	reactWith: (emoji) => `Reagoi: ${emoji}`,
	reactOther: "Toinen emoji",
	reactions: "Reaktiot",
	reaction: (emoji, count, isMine) =>
		`${emoji} ${count}${isMine ? (count > 1 ? ", myös sinä" : ", sinä") : ""}`,
	moreReactors: (count) =>
		plural(count, { one: "ja # muu", other: "ja # muuta" }),
	forward: "Välitä",
	forwarded: "Välitetty",
	forwardTitle: "Välitä keskusteluun",
	forwardedTo: (count) =>
		plural(count, {
			one: "Välitetty # keskusteluun",
			other: "Välitetty # keskusteluun",
		}),
	reply: "Vastaa",
	replying: "Vastaat viestiin:",
	replyCancel: "Älä vastaa siihen",
	inReplyTo: "Vastaus viestiin:",
	toQuoted: "Siirry viestiin",
	quoteGone: "Viesti, jota ei ole täällä",
	delete: "Poista",
	info: "Tiedot",
	edited: "muokattu",
	deleted: "Viesti on poistettu",
	deletedOwn: "Poistit tämän viestin",
	editing: "Muokataan viestiä",
	editField: "Viestin uusi teksti",
	saveEdit: "Tallenna muutos",
	deletedMeanwhile: "Viesti on sillä välin poistettu.",
	deleteTitle: "Poistetaanko tämä viesti?",
	deleteLead:
		"Kaikilta: viesti katoaa kaikista laitteista ja palvelimelta, ja sen paikalle jää merkintä.",
	deleteLeadOther: "Viesti katoaa sinun laitteistasi. Muilla se säilyy.",
	deleteForAll: "Poista kaikilta",
	deleteForMe: "Poista minulta",
	infoTitle: "Viestin tiedot",
	sentAt: "Lähetetty",
	editedAt: "Muokattu",
	state: "Tila",
	earlier: "Mitä siinä luki ennen",
	versions: (count) =>
		plural(count, { one: "# aiempi versio", other: "# aiempaa versiota" }),
	everybody: "Kaikki ryhmässä",
	mentioned: (count: number) =>
		plural(count, {
			one: "Sinut on mainittu # viestissä",
			other: "Sinut on mainittu # viestissä",
		}),
	preview: "Esikatselu",
	copyCode: "Kopioi koodi",
	spoiler: "Piilotettu teksti",
	spoilerShow: "Näytä piilotettu teksti",
	spoilerCover: "Piilota teksti taas",
	nothingChanged: (reason) => `Mikään ei muuttunut. ${reason}`,
	toDate: "Siirry päivään",
	toDateLead:
		"Vie sen päivän ensimmäiseen viestiin tai ensimmäiseen sen jälkeen.",
	day: "Päivä",
	toDateInvalid: "Valitse päivä.",
	toDateGo: "Siirry",
};
