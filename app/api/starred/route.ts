import { listStarredRoute } from "@/lib/messages/routes.server";

export const GET = listStarredRoute;
