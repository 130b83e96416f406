import type { AttachmentView } from "@/lib/media/view";
import type { PersonCardView } from "@/lib/people/view";

/** A link as it stands in a message. */
export type GalleryLinkView = {
	text: string;
	href: string;
	/** The real host, when the words do not show it plainly. */
	host: string | null;
};

/** A message with what it holds of the kind that was asked for. */
export type GalleryItemView = {
	messageId: string;
	sequence: number;
	sender: PersonCardView;
	createdAt: string;
	attachments: AttachmentView[];
	links: GalleryLinkView[];
};

/** A page of a gallery, newest first. */
export type GalleryPageView = {
	items: GalleryItemView[];
	/** Go on from here; null when there is no more. */
	next: string | null;
};
