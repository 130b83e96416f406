/** The pages of an export: only the server writes them. */
export const exported = {
	title: (server: string) => `Tietosi palvelimella ${server}`,
	madeOn: (day: string) =>
		`Tehty ${day}. Kaiken voi lukea ilman verkkoyhteyttä.`,
	name: "Nimi",
	posts: "Julkaisut",
	comments: "Kommentit",
	letters: "Kirjeet",
	chats: "Keskustelut",
	friends: "Kaverit",
	files: "Tiedostot",
	json: "Sama ja kaikki muu JSON-muodossa",
	back: "Etusivulle",
	to: (names: string) => `vastaanottaja: ${names}`,
	nobody: "lähtenyt ihminen",
	deleted: "Poistettu viesti",
	more: (page: number) => `Osa ${page}`,
	channelNote: "Kanavista se, mitä itse kirjoitit.",
	asked: "pyydetty",
};
