import { authorizeChannelsRoute } from "@/lib/http/routes.server";

export const POST = authorizeChannelsRoute;
