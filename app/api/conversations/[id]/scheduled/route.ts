import {
	listScheduledInRoute,
	scheduleMessageRoute,
} from "@/lib/scheduled/routes.server";

export const GET = listScheduledInRoute;
export const POST = scheduleMessageRoute;
