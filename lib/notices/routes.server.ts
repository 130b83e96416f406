import { route } from "@/lib/http/handle.server";
import { markSeen } from "@/lib/notices/commands.server";
import { noticeInput, seenInput } from "@/lib/notices/input";
import { listNotices } from "@/lib/notices/queries.server";

export const listNoticesRoute = route({
	rate: "read",
	query: noticeInput,
	run: (viewer, { query }) => listNotices(viewer, query),
});

export const markSeenRoute = route({
	rate: "write",
	body: seenInput,
	run: (viewer, { body }) => markSeen(viewer, body),
});
