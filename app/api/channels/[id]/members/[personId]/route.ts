import { stepChannelMemberRoute } from "@/lib/communities/routes.server";

export const POST = stepChannelMemberRoute;
