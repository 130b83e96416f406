import {
	addToChannelRoute,
	listChannelMembersRoute,
} from "@/lib/communities/routes.server";

export const GET = listChannelMembersRoute;
export const POST = addToChannelRoute;
