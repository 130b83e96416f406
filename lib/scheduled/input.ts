import { z } from "zod";
import { ATTACHMENTS_PER_MESSAGE_MAX, MESSAGE_LENGTH_MAX } from "@/lib/limits";
import { isBlank } from "@/lib/messages/blank";
import { idInput } from "@/lib/messages/input";

const textInput = z
	.string("invalid")
	.max(MESSAGE_LENGTH_MAX, "too_long")
	// zod counts code points; browsers and the limit count UTF-16 units.
	.refine((text) => text.length <= MESSAGE_LENGTH_MAX, "too_long")
	.refine((text) => text.isWellFormed(), "invalid");

const dueAtInput = z.iso
	.datetime("invalid")
	.transform((moment) => new Date(moment));

/** What is to be said, and when. The client id is that of the send, so a repeat is the same message. */
export const scheduleInput = z
	.object({
		clientId: idInput,
		text: textInput.default(""),
		attachmentIds: z
			.array(idInput)
			.max(ATTACHMENTS_PER_MESSAGE_MAX, "too_long")
			.refine((ids) => new Set(ids).size === ids.length, "invalid")
			.default([]),
		replyTo: z
			.object({ sequence: z.int("invalid").positive("invalid") })
			.optional(),
		dueAt: dueAtInput,
	})
	.refine((input) => input.attachmentIds.length > 0 || !isBlank(input.text), {
		message: "empty",
		path: ["text"],
	});
export type ScheduleInput = z.infer<typeof scheduleInput>;

/** What is to be different about what waits; what is left out stays. */
export const rescheduleInput = z.object({
	text: textInput.optional(),
	dueAt: dueAtInput.optional(),
});
export type RescheduleInput = z.infer<typeof rescheduleInput>;

/** What waits, by its own id: it is the viewer's or it is not there. */
export const scheduledParams = z.object({ id: idInput });
