import { revokeCommunityInviteRoute } from "@/lib/communities/routes.server";

export const POST = revokeCommunityInviteRoute;
