import { z } from "zod";
import type { PreviewsView, PreviewView } from "@/lib/previews/view";

export const previewSchema = z.object({
	url: z.string(),
	title: z.string(),
	description: z.string(),
	siteName: z.string(),
	picture: z
		.object({
			id: z.string(),
			width: z.number(),
			height: z.number(),
			blur: z.string(),
		})
		.nullable(),
}) satisfies z.ZodType<PreviewView>;

export const previewsSchema = z.object({
	areMade: z.boolean(),
	mayChange: z.boolean(),
}) satisfies z.ZodType<PreviewsView>;
