import { z } from "zod";
import { conversationParams } from "@/lib/conversations/input";
import type { Operation } from "@/lib/http/contract";
import { dayInput } from "@/lib/messages/input";
import type { PlaceView } from "@/lib/messages/view";

const place = z.object({
	sequence: z.number(),
}) satisfies z.ZodType<PlaceView>;

/** Ways to a place in a log. */
export const SEARCH_CONTRACT: Operation[] = [
	{
		method: "get",
		path: "/api/conversations/{id}/day",
		name: "findDay",
		summary:
			"The place of the first message at or after a moment, else of the newest.",
		params: conversationParams,
		query: dayInput,
		response: place,
		refusals: [404],
	},
];
