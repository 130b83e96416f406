import { orderChannelsRoute } from "@/lib/communities/routes.server";

export const POST = orderChannelsRoute;
