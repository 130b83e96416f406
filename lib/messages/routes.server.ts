import { conversationParams } from "@/lib/conversations/input";
import { route } from "@/lib/http/handle.server";
import { moveMarkers, sendMessage } from "@/lib/messages/commands.server";
import { listInput, readInput, sendInput } from "@/lib/messages/input";
import { listMessages } from "@/lib/messages/queries.server";

export const sendMessageRoute = route({
	rate: "send",
	params: conversationParams,
	body: sendInput,
	run: (viewer, { params, body }) => sendMessage(viewer, params.id, body),
});

export const listMessagesRoute = route({
	rate: "read",
	params: conversationParams,
	query: listInput,
	run: (viewer, { params, query }) => listMessages(viewer, params.id, query),
});

export const moveMarkersRoute = route({
	rate: "read",
	params: conversationParams,
	body: readInput,
	run: (viewer, { params, body }) => moveMarkers(viewer, params.id, body),
});
