import type { AttachmentView } from "@/lib/media/view";
import type { ReplyTo } from "@/lib/messages/body";
import type { ProblemCode } from "@/lib/problem";

/** A message that waits for its time, or for its writer when it could not be said. Nobody else sees it. */
export type ScheduledView = {
	id: string;
	conversationId: string;
	text: string;
	attachments: AttachmentView[];
	/** What it answers; left out when it answers nothing. */
	replyTo?: ReplyTo;
	/** When it is said; ISO 8601, UTC. */
	dueAt: string;
	/** Why it could not be said; null while it waits. */
	problem: ProblemCode | null;
};

/** How many of them a conversation holds. */
export type ScheduledCount = { waiting: number; failed: number };
