import {
	listMessagesRoute,
	sendMessageRoute,
} from "@/lib/messages/routes.server";

export const GET = listMessagesRoute;
export const POST = sendMessageRoute;
