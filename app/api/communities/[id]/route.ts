import {
	deleteCommunityRoute,
	editCommunityRoute,
	readCommunityRoute,
} from "@/lib/communities/routes.server";

export const GET = readCommunityRoute;
export const POST = editCommunityRoute;
export const DELETE = deleteCommunityRoute;
