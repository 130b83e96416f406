import { z } from "zod";
import { PAGE_LENGTH_DEFAULT, PAGE_LENGTH_MAX } from "@/lib/limits";
import type { DirectoryCardView, PersonCardView } from "@/lib/people/view";

/** The lists around a person: who follows them, whom they follow, and who is a friend of both them and the viewer. */
export const CIRCLES = ["followers", "following", "mutual"] as const;
export type Circle = (typeof CIRCLES)[number];

/** How the viewer and a person stand beside being friends, and how many are around them as the viewer may count. */
export type FollowsView = {
	isFollowing: boolean;
	followers: number;
	following: number;
	/** Null on one's own page. */
	mutual: number | null;
};

/** A page of a circle, newest first; `next` is the cursor of the following one, null at the end. */
export type CirclePageView = {
	people: DirectoryCardView[];
	next: string | null;
};

/** Somebody the viewer may know, and why: friends of both, or a community of both. */
export type SuggestionView = PersonCardView & {
	mutual: number;
	community: string | null;
};

/** Where a page goes on: after this moment and, of the same moment, this person. */
export type CircleCursor = { atMs: number; id: string };

/** A cursor as an address may carry it. */
export function encodeCircleCursor({ atMs, id }: CircleCursor): string {
	return `${atMs}.${id}`;
}

const cursor = z
	.string()
	.max(60)
	.regex(/^\d{1,15}\.[0-9a-f-]{36}$/, "invalid")
	.transform((text, context): CircleCursor => {
		const [atMs = "", id = ""] = text.split(".");
		if (z.uuid().safeParse(id).success) return { atMs: Number(atMs), id };
		context.addIssue({ code: "custom", message: "invalid" });
		return z.NEVER;
	});

export const circleParams = z.object({
	handle: z.string().max(200),
	circle: z.enum(CIRCLES),
});

/** What may be asked of a circle. */
export const circleQuery = z.object({
	after: cursor.optional(),
	limit: z.coerce
		.number()
		.int()
		.min(1)
		.transform((limit) => Math.min(limit, PAGE_LENGTH_MAX))
		.default(PAGE_LENGTH_DEFAULT),
});
export type CircleQuery = z.infer<typeof circleQuery>;
