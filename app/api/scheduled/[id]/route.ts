import {
	dropScheduledRoute,
	rescheduleRoute,
} from "@/lib/scheduled/routes.server";

export const PATCH = rescheduleRoute;
export const DELETE = dropScheduledRoute;
