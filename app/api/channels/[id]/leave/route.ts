import { leaveChannelRoute } from "@/lib/communities/routes.server";

export const POST = leaveChannelRoute;
