import { readConversationRoute } from "@/lib/conversations/routes.server";

export const GET = readConversationRoute;
