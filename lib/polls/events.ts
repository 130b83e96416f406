import { z } from "zod";
import type { PollBody } from "@/lib/polls/body";
import type { PollView, VotersView } from "@/lib/polls/view";

export const pollBodySchema = z.object({
	v: z.literal(1),
	kind: z.literal("poll"),
	question: z.string(),
	options: z.array(z.string()),
	isMultiple: z.boolean(),
	isAnonymous: z.boolean(),
	closesAt: z.string().nullable(),
	isForwarded: z.literal(true).optional(),
	expiresAt: z.string().optional(),
}) satisfies z.ZodType<PollBody>;

export const pollSchema = z.object({
	counts: z.array(z.number()),
	voters: z.number(),
	closedAt: z.string().nullable(),
	mine: z.array(z.number()).optional(),
}) satisfies z.ZodType<PollView>;

export const votersSchema = z.object({
	options: z.array(
		z.object({
			people: z.array(
				z.object({
					id: z.string(),
					handle: z.string(),
					displayName: z.string(),
					photoId: z.string().nullable(),
				}),
			),
		}),
	),
}) satisfies z.ZodType<VotersView>;
