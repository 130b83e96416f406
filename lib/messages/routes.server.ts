import { conversationParams } from "@/lib/conversations/input";
import { route } from "@/lib/http/handle.server";
import { moveMarkers, sendMessage } from "@/lib/messages/commands.server";
import {
	deleteMessage,
	editMessage,
	listEdits,
} from "@/lib/messages/edit.server";
import { forwardMessage } from "@/lib/messages/forward.server";
import {
	dayInput,
	editInput,
	forwardInput,
	listInput,
	markInput,
	messageParams,
	pinInput,
	reactInput,
	reactorsInput,
	readInput,
	sendInput,
	starredInput,
} from "@/lib/messages/input";
import { markMessage } from "@/lib/messages/marks.server";
import { listPins, pinMessage } from "@/lib/messages/pins.server";
import { findDay } from "@/lib/messages/place.server";
import { listMessages } from "@/lib/messages/queries.server";
import { listReactors, react } from "@/lib/messages/reactions.server";
import { listStarred } from "@/lib/messages/stars.server";
import { sayTyping } from "@/lib/messages/typing.server";

export const sendMessageRoute = route({
	isOpenToGuests: true,
	rate: "send",
	params: conversationParams,
	body: sendInput,
	run: (viewer, { params, body }) => sendMessage(viewer, params.id, body),
});

export const listMessagesRoute = route({
	isOpenToGuests: true,
	rate: "read",
	params: conversationParams,
	query: listInput,
	run: (viewer, { params, query }) => listMessages(viewer, params.id, query),
});

export const findDayRoute = route({
	isOpenToGuests: true,
	rate: "read",
	params: conversationParams,
	query: dayInput,
	run: (viewer, { params, query }) => findDay(viewer, params.id, query),
});

export const editMessageRoute = route({
	isOpenToGuests: true,
	rate: "write",
	params: messageParams,
	body: editInput,
	run: (viewer, { params, body }) => editMessage(viewer, params, body),
});

export const deleteMessageRoute = route({
	isOpenToGuests: true,
	rate: "write",
	params: messageParams,
	run: (viewer, { params }) => deleteMessage(viewer, params),
});

export const listEditsRoute = route({
	isOpenToGuests: true,
	rate: "read",
	params: messageParams,
	run: (viewer, { params }) => listEdits(viewer, params),
});

export const markMessageRoute = route({
	isOpenToGuests: true,
	rate: "write",
	params: messageParams,
	body: markInput,
	run: (viewer, { params, body }) => markMessage(viewer, params, body),
});

export const listStarredRoute = route({
	rate: "read",
	query: starredInput,
	run: (viewer, { query }) => listStarred(viewer, query),
});

export const reactRoute = route({
	isOpenToGuests: true,
	rate: "write",
	params: messageParams,
	body: reactInput,
	run: (viewer, { params, body }) => react(viewer, params, body),
});

export const pinMessageRoute = route({
	rate: "write",
	params: messageParams,
	body: pinInput,
	run: (viewer, { params, body }) => pinMessage(viewer, params, body),
});

export const listPinsRoute = route({
	isOpenToGuests: true,
	rate: "read",
	params: conversationParams,
	run: (viewer, { params }) => listPins(viewer, params.id),
});

export const listReactorsRoute = route({
	isOpenToGuests: true,
	rate: "read",
	params: messageParams,
	query: reactorsInput,
	run: (viewer, { params, query }) => listReactors(viewer, params, query),
});

export const forwardMessageRoute = route({
	rate: "write",
	params: messageParams,
	body: forwardInput,
	run: (viewer, { params, body }) => forwardMessage(viewer, params, body),
});

export const moveMarkersRoute = route({
	isOpenToGuests: true,
	rate: "read",
	params: conversationParams,
	body: readInput,
	run: (viewer, { params, body }) => moveMarkers(viewer, params.id, body),
});

export const sayTypingRoute = route({
	isOpenToGuests: true,
	rate: "typing",
	params: conversationParams,
	run: (viewer, { params }) => sayTyping(viewer, params.id),
});
