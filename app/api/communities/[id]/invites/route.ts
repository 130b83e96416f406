import {
	createCommunityInviteRoute,
	listCommunityInvitesRoute,
} from "@/lib/communities/routes.server";

export const GET = listCommunityInvitesRoute;
export const POST = createCommunityInviteRoute;
