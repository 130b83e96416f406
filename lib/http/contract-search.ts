import { z } from "zod";
import { conversationParams } from "@/lib/conversations/input";
import { type Operation, person } from "@/lib/http/contract";
import { attachmentSchema } from "@/lib/media/events";
import { dayInput } from "@/lib/messages/input";
import type { PlaceView } from "@/lib/messages/view";
import { searchInput } from "@/lib/search/input";
import type { SearchPageView } from "@/lib/search/view";

const place = z.object({
	sequence: z.number(),
}) satisfies z.ZodType<PlaceView>;

const searchPage = z.object({
	hits: z.array(
		z.object({
			conversationId: z.string(),
			sequence: z.number(),
			messageId: z.string(),
			sender: person,
			createdAt: z.string(),
			excerpt: z.object({
				text: z.string(),
				marks: z.array(z.object({ start: z.number(), end: z.number() })),
				hasBefore: z.boolean(),
				hasAfter: z.boolean(),
			}),
			attachments: z.array(attachmentSchema),
		}),
	),
	conversations: z.array(
		z.object({
			id: z.string(),
			other: person.nullable(),
			group: z
				.object({ name: z.string(), photoId: z.string().nullable() })
				.nullable(),
		}),
	),
	next: z.string().nullable(),
}) satisfies z.ZodType<SearchPageView>;

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
	{
		method: "get",
		path: "/api/search",
		name: "searchMessages",
		summary:
			"Messages that the viewer may read and that hold all the words, newest first.",
		query: searchInput,
		response: searchPage,
		refusals: [404],
	},
];
