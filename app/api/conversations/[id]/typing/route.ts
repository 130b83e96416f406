import { sayTypingRoute } from "@/lib/messages/routes.server";

export const POST = sayTypingRoute;
