import type { AttachmentView } from "@/lib/media/view";
import type { Mention } from "@/lib/messages/mention";
import type { Question } from "@/lib/polls/body";
import type { StoredPreview } from "@/lib/previews/view";

/** What a post says, as it is stored: versioned, like the body of a message. */
export type PostBody = {
	v: 1;
	text: string;
	attachments: AttachmentView[];
	/** Whom its words name; left out when nobody. */
	mentions?: Mention[];
	/** What it asks; who chose what stands in rows. `closedAt` once its author closed it. */
	poll?: Question & { closedAt?: string };
	/** What its first link leads to, once that was read. */
	preview?: StoredPreview;
};

/** What a comment says. */
export type CommentBody = { v: 1; text: string; mentions?: Mention[] };
