import type { AttachmentView } from "@/lib/media/view";
import type { ReplyTo } from "@/lib/messages/body";

/** What a row of `scheduled_messages` holds: what sending it takes, and its files as the writer sees them. */
export type ScheduledBody = {
	text: string;
	attachments: AttachmentView[];
	replyTo?: ReplyTo;
};
