import { revokeChannelInviteRoute } from "@/lib/communities/routes.server";

export const POST = revokeChannelInviteRoute;
