/** What a link leads to, as the page says it, with a picture of our own making. */
export type PreviewView = {
	/** The link as it stands in the message. */
	url: string;
	title: string;
	description: string;
	siteName: string;
	picture: PreviewPictureView | null;
};

/** Read like any file, through the gate of the conversation. */
export type PreviewPictureView = {
	id: string;
	width: number;
	height: number;
	/** A data: URL of a few hundred bytes. */
	blur: string;
};

/** What a message stores of its preview; one that its author took away is not made again. */
export type StoredPreview = PreviewView | { url: string; isRemoved: true };

/** How a conversation has previews, and whether the viewer may change that. */
export type PreviewsView = { areMade: boolean; mayChange: boolean };

/** What a person has chosen about previews. */
export type PreviewChoicesView = { areMade: boolean; areShown: boolean };

/** The preview that everybody may see; null when there is none. */
export function previewOf(stored: unknown): PreviewView | null {
	const preview = stored as StoredPreview | null;
	return preview && "title" in preview ? preview : null;
}
