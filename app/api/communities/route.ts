import {
	createCommunityRoute,
	listCommunitiesRoute,
} from "@/lib/communities/routes.server";

export const GET = listCommunitiesRoute;
export const POST = createCommunityRoute;
