import { markMessageRoute } from "@/lib/messages/routes.server";

export const PUT = markMessageRoute;
