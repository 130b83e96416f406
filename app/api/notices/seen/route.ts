import { markSeenRoute } from "@/lib/notices/routes.server";

export const POST = markSeenRoute;
