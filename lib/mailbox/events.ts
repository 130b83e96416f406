import { z } from "zod";
import type { MailboxCountsView } from "@/lib/mailbox/view";

/** On a person's own channel: a letter came, or something of theirs moved on another device. Never what it says. */
export const mailboxChanged = {
	name: "mailbox.changed",
	schema: z.object({
		unread: z.number(),
		requests: z.number(),
	}) satisfies z.ZodType<MailboxCountsView>,
};
