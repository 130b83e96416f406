import type { FeedWords } from "@/lib/i18n/en/feed";
import { pluralOf } from "@/lib/i18n/plural";

const plural = pluralOf("fi");

export const feed: FeedWords = {
	title: "Syöte",
	write: "Kirjoita julkaisu",
	placeholder: "Mitä haluaisit kertoa?",
	audience: "Kuka sen näkee",
	everyone: "Kaikki täällä",
	friends: "Kaverit",
	groups: "Ryhmä",
	communities: "Yhteisö",
	addPictures: "Kuvia tai video",
	poll: "Äänestys",
	addPoll: "Lisää äänestys",
	removePoll: "Poista äänestys",
	post: "Julkaise",
	posted: "Julkaistu.",
	uploading: "Julkaistaan heti, kun tiedostot ovat perillä.",
	uploadFailed: "Tiedosto ei päässyt perille. Yritä uudelleen tai poista se.",
	offline:
		"Ei yhteyttä, joten mitään ei lähetetty. Kirjoittamasi säilyy tässä.",
	offlineDeed: "Ei yhteyttä, joten mikään ei muuttunut.",
	newPosts: (count: number, isMore: boolean) =>
		isMore
			? `Yli ${count} uutta julkaisua`
			: plural(count, { one: "# uusi julkaisu", other: "# uutta julkaisua" }),
	end: "Olet nähnyt kaiken",
	empty: "Täällä ei ole vielä mitään",
	emptyLead:
		"Tässä näkyvät sinun, kaveriesi, seuraamiesi ihmisten, ryhmiesi ja yhteisöjesi julkaisut, uusimmat ensin.",
	findPeople: "Etsi ihmisiä",
	older: "Näytä vanhempia julkaisuja",
	like: "Tykkää",
	likes: (count: number) =>
		plural(count, {
			one: "# henkilö tykkää tästä",
			other: "# henkilöä tykkää tästä",
		}),
	likersTitle: "Ketkä tykkäävät tästä",
	comment: "Kommentoi",
	comments: (count: number) =>
		plural(count, { one: "# kommentti", other: "# kommenttia" }),
	commentsLabel: "Kommentit",
	noComments: "Ei vielä kommentteja.",
	writeComment: "Kirjoita kommentti",
	writeReply: (name: string) => `Vastaus: ${name}`,
	reply: "Vastaa",
	send: "Lähetä",
	moreComments: "Näytä lisää kommentteja",
	moreReplies: (count: number) =>
		plural(count, {
			one: "Näytä # vastaus lisää",
			other: "Näytä # vastausta lisää",
		}),
	share: "Jaa",
	shareTitle: "Jaa keskusteluun",
	shareLead: "Linkki avautuu vain niille, joille julkaisu on tarkoitettu.",
	shared: (count: number) =>
		plural(count, {
			one: "Jaettu # keskusteluun.",
			other: "Jaettu # keskusteluun.",
		}),
	edit: "Muokkaa",
	editField: "Julkaisun teksti",
	editComment: "Kommentin teksti",
	edited: "muokattu",
	delete: "Poista",
	deleteTitle: "Poistetaanko tämä julkaisu?",
	deleteLead:
		"Sen kommentit, tykkäykset ja kuvat poistuvat samalla. Tätä ei voi perua.",
	deleteCommentTitle: "Poistetaanko tämä kommentti?",
	deleteCommentLead: "Vastaukset siihen poistuvat samalla. Tätä ei voi perua.",
	menu: (name: string) => `Lisää julkaisusta, tekijä ${name}`,
	commentMenu: (name: string) => `Lisää kommentista, tekijä ${name}`,
	postBy: (name: string) => `Julkaisu, tekijä ${name}`,
	commentBy: (name: string) => `Kommentti, tekijä ${name}`,
	back: "Takaisin syötteeseen",
	open: "Avaa julkaisu",
	recentChats: "Viimeisimmät keskustelut",
	noChats: "Ei vielä keskusteluja.",
	allChats: "Kaikki keskustelut",
	online: "Paikalla nyt",
	nobodyOnline: "Kukaan kavereistasi ei ole paikalla.",
	posts: "Julkaisut",
	noPosts: "Ei näytettäviä julkaisuja.",
};
