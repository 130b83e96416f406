import type { FeedWords } from "@/lib/i18n/en/feed";
import { pluralOf } from "@/lib/i18n/plural";

const plural = pluralOf("nb");

export const feed: FeedWords = {
	title: "Innlegg",
	write: "Skriv et innlegg",
	placeholder: "Hva vil du fortelle?",
	audience: "Hvem kan se det",
	everyone: "Alle her",
	friends: "Venner",
	groups: "En gruppe",
	communities: "Et fellesskap",
	addPictures: "Bilder eller video",
	poll: "Avstemning",
	addPoll: "Legg til avstemningen",
	removePoll: "Fjern avstemningen",
	post: "Del",
	posted: "Delt.",
	uploading: "Deles så snart filene er fremme.",
	uploadFailed: "En fil kom ikke frem. Prøv igjen eller fjern den.",
	offline:
		"Du er frakoblet, så ingenting ble sendt. Det du skrev, blir stående her.",
	offlineDeed: "Du er frakoblet, så ingenting ble endret.",
	newPosts: (count: number, isMore: boolean) =>
		isMore
			? `Mer enn ${count} nye innlegg`
			: plural(count, { one: "# nytt innlegg", other: "# nye innlegg" }),
	end: "Du har sett alt",
	empty: "Ingenting her ennå",
	emptyLead:
		"Her står det du, vennene dine, de du følger, gruppene og fellesskapene dine deler, med det nyeste først.",
	findPeople: "Finn folk",
	older: "Vis eldre innlegg",
	like: "Lik",
	likes: (count: number) =>
		plural(count, { one: "# person liker dette", other: "# liker dette" }),
	likersTitle: "Hvem liker dette",
	comment: "Kommenter",
	comments: (count: number) =>
		plural(count, { one: "# kommentar", other: "# kommentarer" }),
	commentsLabel: "Kommentarer",
	noComments: "Ingen kommentarer ennå.",
	writeComment: "Skriv en kommentar",
	writeReply: (name: string) => `Svar til ${name}`,
	reply: "Svar",
	send: "Send",
	moreComments: "Vis flere kommentarer",
	moreReplies: (count: number) =>
		plural(count, { one: "Vis # svar til", other: "Vis # svar til" }),
	share: "Del videre",
	shareTitle: "Del i en samtale",
	shareLead: "Lenken kan bare åpnes av dem innlegget er for.",
	shared: (count: number) =>
		plural(count, { one: "Delt i # samtale.", other: "Delt i # samtaler." }),
	edit: "Rediger",
	editField: "Teksten i innlegget",
	editComment: "Teksten i kommentaren",
	edited: "redigert",
	delete: "Slett",
	deleteTitle: "Slette dette innlegget?",
	deleteLead:
		"Kommentarer, likerklikk og bilder forsvinner sammen med det. Det kan ikke angres.",
	deleteCommentTitle: "Slette denne kommentaren?",
	deleteCommentLead:
		"Svarene på den forsvinner sammen med den. Det kan ikke angres.",
	menu: (name: string) => `Mer om innlegget fra ${name}`,
	commentMenu: (name: string) => `Mer om kommentaren fra ${name}`,
	postBy: (name: string) => `Innlegg fra ${name}`,
	commentBy: (name: string) => `Kommentar fra ${name}`,
	back: "Tilbake til innleggene",
	open: "Åpne innlegget",
	recentChats: "Siste samtaler",
	noChats: "Ingen samtaler ennå.",
	allChats: "Alle samtaler",
	online: "Pålogget nå",
	nobodyOnline: "Ingen av vennene dine er pålogget.",
	posts: "Innlegg",
	noPosts: "Det er ingen innlegg å se.",
};
