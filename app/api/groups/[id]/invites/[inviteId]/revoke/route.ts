import { revokeGroupInviteRoute } from "@/lib/groups/routes.server";

export const POST = revokeGroupInviteRoute;
