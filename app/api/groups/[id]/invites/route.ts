import {
	createGroupInviteRoute,
	listGroupInvitesRoute,
} from "@/lib/groups/routes.server";

export const GET = listGroupInvitesRoute;
export const POST = createGroupInviteRoute;
