/** The words of a conversation's gallery; they come with it. */
export const gallery = {
	title: "Photos, files and links",
	kinds: {
		pictures: "Photos and videos",
		files: "Files",
		links: "Links",
		voice: "Voice messages",
	},
	which: "What to show",
	none: {
		pictures: "No photos or videos yet",
		files: "No files yet",
		links: "No links yet",
		voice: "No voice messages yet",
	},
	noneLead: "What is sent in this conversation is gathered here.",
	looking: "Looking…",
	showInChat: "Show in the conversation",
	showVideo: (name: string, length: string) =>
		`${name}, ${length}. Show in the conversation`,
	showMoving: (name: string) => `${name}. Show in the conversation`,
	leadsTo: (host: string) => `Leads to ${host}`,
};

export type GalleryWords = typeof gallery;
