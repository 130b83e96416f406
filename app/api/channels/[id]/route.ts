import {
	deleteChannelRoute,
	editChannelRoute,
} from "@/lib/communities/routes.server";

export const POST = editChannelRoute;
export const DELETE = deleteChannelRoute;
