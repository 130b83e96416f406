import {
	listConversationsRoute,
	openDirectRoute,
} from "@/lib/conversations/routes.server";

export const GET = listConversationsRoute;
export const POST = openDirectRoute;
