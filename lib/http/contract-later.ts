import { z } from "zod";
import { conversationParams } from "@/lib/conversations/input";
import type { Operation } from "@/lib/http/contract";
import { messageSchema } from "@/lib/messages/events";
import { scheduledSchema } from "@/lib/scheduled/events";
import {
	rescheduleInput,
	scheduledParams,
	scheduleInput,
} from "@/lib/scheduled/input";

const IN_CONVERSATION = "/api/conversations/{id}/scheduled";
const ONE = "/api/scheduled/{id}";

/** What is written now and said later. */
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
];
