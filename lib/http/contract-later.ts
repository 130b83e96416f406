import { z } from "zod";
import { conversationParams } from "@/lib/conversations/input";
import { draftKeptSchema, draftSchema } from "@/lib/drafts/events";
import { draftInput } from "@/lib/drafts/input";
import type { Operation } from "@/lib/http/contract";
import { messageSchema } from "@/lib/messages/events";
import { scheduledSchema } from "@/lib/scheduled/events";
import {
	rescheduleInput,
	scheduledParams,
	scheduleInput,
} from "@/lib/scheduled/input";

const IN_CONVERSATION = "/api/conversations/{id}/scheduled";
const DRAFT = "/api/conversations/{id}/draft";
const ONE = "/api/scheduled/{id}";

/** What is written now and said later, and what is still being written. */
export const LATER_CONTRACT: Operation[] = [
	{
		method: "post",
		path: IN_CONVERSATION,
		name: "scheduleMessage",
		summary: "Write now what is said at a chosen time, a year ahead at most.",
		params: conversationParams,
		body: scheduleInput,
		response: scheduledSchema,
		refusals: [403, 404, 409],
	},
	{
		method: "get",
		path: IN_CONVERSATION,
		name: "listScheduledIn",
		summary: "What the viewer has waiting in a conversation, next first.",
		params: conversationParams,
		response: z.array(scheduledSchema),
		refusals: [404],
	},
	{
		method: "get",
		path: "/api/scheduled",
		name: "listScheduled",
		summary:
			"All that the viewer has waiting, also what could not be said where they are no more.",
		response: z.array(scheduledSchema),
	},
	{
		method: "patch",
		path: ONE,
		name: "reschedule",
		summary: "Change the words or the time of what waits.",
		params: scheduledParams,
		body: rescheduleInput,
		response: scheduledSchema,
		refusals: [404, 409],
	},
	{
		method: "delete",
		path: ONE,
		name: "dropScheduled",
		summary: "Forget what waits.",
		params: scheduledParams,
		response: z.null(),
		refusals: [404, 409],
	},
	{
		method: "post",
		path: `${ONE}/send`,
		name: "sendScheduled",
		summary: "Say now what waits.",
		params: scheduledParams,
		response: messageSchema,
		refusals: [403, 404, 409],
	},
	{
		method: "get",
		path: "/api/drafts",
		name: "listDrafts",
		summary: "What the viewer is writing anywhere.",
		response: z.array(draftSchema),
	},
	{
		method: "get",
		path: DRAFT,
		name: "readDraft",
		summary: "What the viewer is writing in a conversation.",
		params: conversationParams,
		response: draftSchema,
		refusals: [404],
	},
	{
		method: "put",
		path: DRAFT,
		name: "keepDraft",
		summary:
			"Keep what the viewer is writing, if it was made from the version that the server holds.",
		params: conversationParams,
		body: draftInput,
		response: draftKeptSchema,
		refusals: [404],
	},
];
