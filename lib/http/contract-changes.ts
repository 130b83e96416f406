import { conversationParams } from "@/lib/conversations/input";
import type { Operation } from "@/lib/http/contract";
import {
	editsSchema,
	forwardedSchema,
	markSchema,
	messageSchema,
	pinsSchema,
	reactorsSchema,
	starredSchema,
} from "@/lib/messages/events";
import {
	editInput,
	forwardInput,
	markInput,
	messageParams,
	pinInput,
	reactInput,
	reactorsInput,
	starredInput,
} from "@/lib/messages/input";

const MESSAGE = "/api/conversations/{id}/messages/{messageId}";

/** What becomes of a message after it was sent. */
export const CHANGES_CONTRACT: Operation[] = [
	{
		method: "patch",
		path: MESSAGE,
		name: "editMessage",
		summary: "Change the words of an own message; earlier ones are kept.",
		params: messageParams,
		body: editInput,
		response: messageSchema,
		refusals: [404, 409],
	},
	{
		method: "delete",
		path: MESSAGE,
		name: "deleteMessage",
		summary: "Delete an own message for everybody. Its place stays.",
		params: messageParams,
		response: messageSchema,
		refusals: [404],
	},
	{
		method: "get",
		path: `${MESSAGE}/edits`,
		name: "listEdits",
		summary: "What a message said before, oldest first.",
		params: messageParams,
		response: editsSchema,
		refusals: [404],
	},
	{
		method: "post",
		path: `${MESSAGE}/forward`,
		name: "forwardMessage",
		summary:
			"Say what a message says in other conversations; each may refuse for itself.",
		params: messageParams,
		body: forwardInput,
		response: forwardedSchema,
		refusals: [404, 409],
	},
	{
		method: "put",
		path: `${MESSAGE}/mark`,
		name: "markMessage",
		summary:
			"Delete a message for oneself, or put a star on it or take it off.",
		params: messageParams,
		body: markInput,
		response: markSchema,
		refusals: [404, 409],
	},
	{
		method: "put",
		path: `${MESSAGE}/pin`,
		name: "pinMessage",
		summary: "Keep a message at hand for all, or no longer.",
		params: messageParams,
		body: pinInput,
		response: messageSchema,
		refusals: [403, 404, 409],
	},
	{
		method: "get",
		path: "/api/conversations/{id}/pins",
		name: "listPins",
		summary: "What a conversation keeps at hand, in the order of the log.",
		params: conversationParams,
		response: pinsSchema,
		refusals: [404],
	},
	{
		method: "get",
		path: "/api/starred",
		name: "listStarred",
		summary:
			"A page of the messages that the viewer has put a star on, newest star first.",
		query: starredInput,
		response: starredSchema,
	},
	{
		method: "put",
		path: `${MESSAGE}/reactions`,
		name: "react",
		summary: "Give one emoji to a message, or take an own one back.",
		params: messageParams,
		body: reactInput,
		response: messageSchema,
		refusals: [403, 404, 409],
	},
	{
		method: "get",
		path: `${MESSAGE}/reactions`,
		name: "listReactors",
		summary: "Who gave an emoji to a message.",
		params: messageParams,
		query: reactorsInput,
		response: reactorsSchema,
		refusals: [404],
	},
];
