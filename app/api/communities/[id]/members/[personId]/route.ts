import { stepCommunityMemberRoute } from "@/lib/communities/routes.server";

export const POST = stepCommunityMemberRoute;
