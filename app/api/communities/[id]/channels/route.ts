import { createChannelRoute } from "@/lib/communities/routes.server";

export const POST = createChannelRoute;
