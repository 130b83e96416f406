import { listCommentsRoute } from "@/lib/feed/routes.server";

export const GET = listCommentsRoute;
