import {
	readPushRoute,
	subscribeRoute,
	unsubscribeRoute,
} from "@/lib/notices/routes.server";

export const GET = readPushRoute;
export const PUT = subscribeRoute;
export const DELETE = unsubscribeRoute;
