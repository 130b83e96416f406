import { listCommunityMembersRoute } from "@/lib/communities/routes.server";

export const GET = listCommunityMembersRoute;
