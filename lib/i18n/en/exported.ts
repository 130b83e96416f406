/** The pages of an export: only the server writes them. */
export const exported = {
	title: (server: string) => `Your data on ${server}`,
	madeOn: (day: string) =>
		`Made on ${day}. Everything here can be read without a connection.`,
	name: "Name",
	posts: "Posts",
	comments: "Comments",
	letters: "Letters",
	chats: "Chats",
	friends: "Friends",
	files: "Files",
	json: "The same and everything else as JSON",
	back: "To the first page",
	to: (names: string) => `to ${names}`,
	nobody: "a person who has left",
	deleted: "Deleted message",
	more: (page: number) => `Part ${page}`,
	channelNote: "Of channels, what you wrote yourself.",
	asked: "asked",
};
