import { joinByInviteRoute } from "@/lib/communities/routes.server";

export const POST = joinByInviteRoute;
