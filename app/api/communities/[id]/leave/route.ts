import { leaveCommunityRoute } from "@/lib/communities/routes.server";

export const POST = leaveCommunityRoute;
