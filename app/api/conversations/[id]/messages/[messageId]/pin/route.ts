import { pinMessageRoute } from "@/lib/messages/routes.server";

export const PUT = pinMessageRoute;
