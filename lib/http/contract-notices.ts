import { z } from "zod";
import { type Operation, person } from "@/lib/http/contract";
import { noticeInput, seenInput } from "@/lib/notices/input";
import { NOTICE_KINDS, SUBJECT_KINDS } from "@/lib/notices/kinds";
import type { NoticePageView } from "@/lib/notices/view";

const page = z.object({
	notices: z.array(
		z.object({
			id: z.string(),
			kind: z.enum(NOTICE_KINDS),
			subjectKind: z.enum(SUBJECT_KINDS),
			actors: z.array(person),
			actorCount: z.number(),
			title: z.string().nullable(),
			excerpt: z.string().nullable(),
			href: z.string(),
			isSeen: z.boolean(),
			position: z.string(),
			changedAt: z.string(),
		}),
	),
	unseen: z.number(),
	next: z.string().nullable(),
}) satisfies z.ZodType<NoticePageView>;

/** What happened that concerns the viewer. */
export const NOTICES_CONTRACT: Operation[] = [
	{
		method: "get",
		path: "/api/notices",
		name: "listNotices",
		summary: "What is under the viewer's bell, what happened last first.",
		query: noticeInput,
		response: page,
	},
	{
		method: "post",
		path: "/api/notices/seen",
		name: "markNoticesSeen",
		summary: "The viewer has seen their notices up to a position.",
		body: seenInput,
		response: z.null(),
	},
];
