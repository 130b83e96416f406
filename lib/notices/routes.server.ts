import { route } from "@/lib/http/handle.server";
import { markSeen } from "@/lib/notices/commands.server";
import { noticeInput, seenInput, subscribeInput } from "@/lib/notices/input";
import { listNotices } from "@/lib/notices/queries.server";
import { subscribe, unsubscribe } from "@/lib/notices/subscriptions.server";
import { readPushState, testPush } from "@/lib/notices/test-push.server";
import { openPush } from "@/lib/notices/wake.server";

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

export const readPushRoute = route({
	rate: "read",
	run: (viewer) => readPushState(viewer),
});

export const subscribeRoute = route({
	rate: "write",
	body: subscribeInput,
	run: async (viewer, { body }) => {
		const done = await subscribe(viewer, body);
		if (done.ok) await openPush();
		return done;
	},
});

export const unsubscribeRoute = route({
	rate: "write",
	run: (viewer) => unsubscribe(viewer),
});

export const testPushRoute = route({
	rate: "write",
	run: (viewer) => testPush(viewer),
});
