import { joinCommunityRoute } from "@/lib/communities/routes.server";

export const POST = joinCommunityRoute;
