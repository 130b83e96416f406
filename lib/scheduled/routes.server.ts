import { conversationParams } from "@/lib/conversations/input";
import { route } from "@/lib/http/handle.server";
import {
	dropScheduled,
	reschedule,
	scheduleMessage,
	sendScheduled,
} from "@/lib/scheduled/commands.server";
import {
	rescheduleInput,
	scheduledParams,
	scheduleInput,
} from "@/lib/scheduled/input";
import { listScheduled, listScheduledIn } from "@/lib/scheduled/queries.server";

export const scheduleMessageRoute = route({
	rate: "write",
	params: conversationParams,
	body: scheduleInput,
	run: (viewer, { params, body }) => scheduleMessage(viewer, params.id, body),
});

export const listScheduledInRoute = route({
	rate: "read",
	params: conversationParams,
	run: (viewer, { params }) => listScheduledIn(viewer, params.id),
});

export const listScheduledRoute = route({
	rate: "read",
	run: (viewer) => listScheduled(viewer),
});

export const rescheduleRoute = route({
	rate: "write",
	params: scheduledParams,
	body: rescheduleInput,
	run: (viewer, { params, body }) => reschedule(viewer, params.id, body),
});

export const dropScheduledRoute = route({
	rate: "write",
	params: scheduledParams,
	run: (viewer, { params }) => dropScheduled(viewer, params.id),
});

export const sendScheduledRoute = route({
	rate: "send",
	params: scheduledParams,
	run: (viewer, { params }) => sendScheduled(viewer, params.id),
});
