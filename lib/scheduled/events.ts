import { z } from "zod";
import { attachmentSchema } from "@/lib/media/events";
import { isProblemCode, type ProblemCode } from "@/lib/problem";
import type { ScheduledView } from "@/lib/scheduled/view";

/** The view, for the contract. Changes are told by `conversation.changed` on the writer's own channel: nobody else hears. */
export const scheduledSchema = z
	.object({
		id: z.string(),
		conversationId: z.string(),
		text: z.string(),
		attachments: z.array(attachmentSchema),
		replyTo: z.object({ sequence: z.number() }).optional(),
		dueAt: z.string(),
		problem: z
			.string()
			.refine((code): code is ProblemCode => isProblemCode(code))
			.nullable(),
	})
	.meta({ id: "Scheduled" }) satisfies z.ZodType<ScheduledView>;
