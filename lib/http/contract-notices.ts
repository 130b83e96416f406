import { z } from "zod";
import { type Operation, person } from "@/lib/http/contract";
import { noticeInput, seenInput, subscribeInput } from "@/lib/notices/input";
import { NOTICE_KINDS, SUBJECT_KINDS } from "@/lib/notices/kinds";
import type {
	NoticePageView,
	PushStateView,
	PushTestView,
} from "@/lib/notices/view";

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

const pushState = z.object({
	publicKey: z.string(),
	isOn: z.boolean(),
	failingSince: z.string().nullable(),
}) satisfies z.ZodType<PushStateView>;

const pushTest = z.object({
	result: z.enum(["taken", "gone", "unreachable"]),
}) satisfies z.ZodType<PushTestView>;

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
	{
		method: "get",
		path: "/api/push",
		name: "readPush",
		summary:
			"Whether this device is woken, and the key that its browser signs up for.",
		response: pushState,
	},
	{
		method: "put",
		path: "/api/push",
		name: "subscribePush",
		summary: "From here on this device is woken there.",
		body: subscribeInput,
		response: z.null(),
	},
	{
		method: "delete",
		path: "/api/push",
		name: "unsubscribePush",
		summary: "This device is woken no more.",
		response: z.null(),
	},
	{
		method: "post",
		path: "/api/push/test",
		name: "testPush",
		summary: "Wakes this device once.",
		response: pushTest,
		refusals: [404],
	},
];
