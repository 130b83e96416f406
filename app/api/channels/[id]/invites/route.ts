import {
	createChannelInviteRoute,
	listChannelInvitesRoute,
} from "@/lib/communities/routes.server";

export const GET = listChannelInvitesRoute;
export const POST = createChannelInviteRoute;
