import { z } from "zod";
import { type Operation, person } from "@/lib/http/contract";
import { letterListInput, letterParams } from "@/lib/mailbox/input";
import { FOLDERS } from "@/lib/mailbox/rules";
import type {
	LetterPageView,
	LetterView,
	MailboxCountsView,
} from "@/lib/mailbox/view";
import { attachmentSchema } from "@/lib/media/events";

const head = {
	id: z.string(),
	folder: z.enum(FOLDERS),
	home: z.enum(["inbox", "sent", "drafts"]),
	isMine: z.boolean(),
	isWaiting: z.boolean(),
	sender: person.nullable(),
	recipients: z.array(person.nullable()),
	subject: z.string(),
	at: z.string(),
	isRead: z.boolean(),
	isStarred: z.boolean(),
};

const page = z.object({
	letters: z.array(
		z.object({
			...head,
			recipientCount: z.number(),
			excerpt: z.string(),
			hasFiles: z.boolean(),
		}),
	),
	next: z.string().nullable(),
}) satisfies z.ZodType<LetterPageView>;

const letter = z.object({
	...head,
	body: z.string(),
	attachments: z.array(attachmentSchema),
	postmarkDay: z.string().nullable(),
}) satisfies z.ZodType<LetterView>;

const counts = z.object({
	unread: z.number(),
	requests: z.number(),
}) satisfies z.ZodType<MailboxCountsView>;

/** The viewer's own letters. They are written, sent and moved by server actions. */
export const MAILBOX_CONTRACT: Operation[] = [
	{
		method: "get",
		path: "/api/mailbox",
		name: "countLetters",
		summary: "How many letters are unread, and how many strangers' wait.",
		response: counts,
	},
	{
		method: "get",
		path: "/api/mailbox/letters",
		name: "listLetters",
		summary:
			"A folder's letters, newest first; with `q` those of all folders that hold every word.",
		query: letterListInput,
		response: page,
	},
	{
		method: "get",
		path: "/api/mailbox/letters/{id}",
		name: "readLetter",
		summary: "A letter that the viewer sent or got.",
		params: letterParams,
		response: letter,
		refusals: [404],
	},
];
