import {
	deleteMessageRoute,
	editMessageRoute,
} from "@/lib/messages/routes.server";

export const PATCH = editMessageRoute;
export const DELETE = deleteMessageRoute;
