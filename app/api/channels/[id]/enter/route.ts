import { enterChannelRoute } from "@/lib/communities/routes.server";

export const POST = enterChannelRoute;
