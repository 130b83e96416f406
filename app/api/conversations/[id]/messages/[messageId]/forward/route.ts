import { forwardMessageRoute } from "@/lib/messages/routes.server";

export const POST = forwardMessageRoute;
