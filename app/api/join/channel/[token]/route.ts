import { joinChannelByInviteRoute } from "@/lib/communities/routes.server";

export const POST = joinChannelByInviteRoute;
