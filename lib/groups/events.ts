import { z } from "zod";

/**
 * What happened in a group, as its log keeps it: who did it is the message's sender, words are chosen where it is
 * shown. There is no other event about a group: whoever hears one of these, or catches up with it, fetches the group.
 */
export const groupEventSchema = z
	.discriminatedUnion("type", [
		z.object({ type: z.literal("created"), name: z.string() }),
		/** Added by the sender. */
		z.object({ type: z.literal("added"), personIds: z.array(z.string()) }),
		/** By a link, or by saying yes to who had asked. */
		z.object({ type: z.literal("joined"), addedBy: z.string().nullable() }),
		z.object({ type: z.literal("left") }),
		z.object({ type: z.literal("removed"), personIds: z.array(z.string()) }),
		z.object({ type: z.literal("promoted"), personIds: z.array(z.string()) }),
		z.object({ type: z.literal("demoted"), personIds: z.array(z.string()) }),
		/** Became admin because the last one left. */
		z.object({ type: z.literal("inherited"), personIds: z.array(z.string()) }),
		z.object({ type: z.literal("renamed"), name: z.string() }),
		z.object({ type: z.literal("topic"), topic: z.string() }),
		z.object({ type: z.literal("photo") }),
		/** Whether only admins write from here on. */
		z.object({ type: z.literal("announcements"), isOn: z.boolean() }),
		/** How long messages stay from here on, in any kind of conversation; null: for good. */
		z.object({ type: z.literal("lifetime"), seconds: z.number().nullable() }),
		/** What the sender is called in this group from here on; null: by their own name. */
		z.object({ type: z.literal("alias"), alias: z.string().nullable() }),
		/** A game of draw-and-guess began, or is over, and then how it ended; in any kind of conversation. */
		z.object({
			type: z.literal("game"),
			isOn: z.boolean(),
			scores: z.array(z.object({ personId: z.string(), points: z.number() })),
		}),
		/** The sender's message named the word that is drawn: its text is kept from all. */
		z.object({ type: z.literal("guessed") }),
	])
	.meta({ id: "GroupEvent" });
export type GroupEvent = z.infer<typeof groupEventSchema>;
