import { answerRequest, openDirect } from "@/lib/conversations/commands.server";
import {
	answerInput,
	conversationListInput,
	conversationParams,
	openInput,
	settingsInput,
} from "@/lib/conversations/input";
import {
	listConversations,
	readConversation,
} from "@/lib/conversations/queries.server";
import { changeSettings } from "@/lib/conversations/settings.server";
import { route } from "@/lib/http/handle.server";

export const listConversationsRoute = route({
	isOpenToGuests: true,
	rate: "read",
	query: conversationListInput,
	run: (viewer, { query }) => listConversations(viewer, query),
});

export const openDirectRoute = route({
	rate: "write",
	body: openInput,
	run: (viewer, { body }) => openDirect(viewer, body),
});

export const readConversationRoute = route({
	isOpenToGuests: true,
	rate: "read",
	params: conversationParams,
	run: (viewer, { params }) => readConversation(viewer, params.id),
});

export const answerRequestRoute = route({
	rate: "write",
	params: conversationParams,
	body: answerInput,
	run: (viewer, { params, body }) => answerRequest(viewer, params.id, body),
});

export const changeSettingsRoute = route({
	rate: "write",
	params: conversationParams,
	body: settingsInput,
	run: (viewer, { params, body }) => changeSettings(viewer, params.id, body),
});
