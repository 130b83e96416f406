import { readFeedRoute } from "@/lib/feed/routes.server";

export const GET = readFeedRoute;
