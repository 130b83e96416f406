import type { AttachmentView } from "@/lib/media/view";
import type { Mention } from "@/lib/messages/mention";

/** What a post says, as it is stored: versioned, like the body of a message. */
export type PostBody = {
	v: 1;
	text: string;
	attachments: AttachmentView[];
	/** Whom its words name; left out when nobody. */
	mentions?: Mention[];
};

/** What a comment says. */
export type CommentBody = { v: 1; text: string; mentions?: Mention[] };
