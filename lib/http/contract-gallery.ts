import { z } from "zod";
import { conversationParams } from "@/lib/conversations/input";
import { galleryInput } from "@/lib/gallery/input";
import type { GalleryPageView } from "@/lib/gallery/view";
import { type Operation, person } from "@/lib/http/contract";
import { attachmentSchema } from "@/lib/media/events";

const page = z.object({
	items: z.array(
		z.object({
			messageId: z.string(),
			sequence: z.number(),
			sender: person,
			createdAt: z.string(),
			attachments: z.array(attachmentSchema),
			links: z.array(
				z.object({
					text: z.string(),
					href: z.string(),
					host: z.string().nullable(),
				}),
			),
		}),
	),
	next: z.string().nullable(),
}) satisfies z.ZodType<GalleryPageView>;

/** What was sent in a conversation besides words. */
export const GALLERY_CONTRACT: Operation[] = [
	{
		method: "get",
		path: "/api/conversations/{id}/media",
		name: "listGallery",
		summary:
			"Pictures, files, links or voice messages of a conversation, newest first.",
		params: conversationParams,
		query: galleryInput,
		response: page,
		refusals: [404],
	},
];
