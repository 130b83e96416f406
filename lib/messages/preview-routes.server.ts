import { conversationParams } from "@/lib/conversations/input";
import { route } from "@/lib/http/handle.server";
import { messageParams } from "@/lib/messages/input";
import {
	changePreviews,
	readPreviews,
	removePreview,
} from "@/lib/messages/previews.server";
import { previewsInput } from "@/lib/previews/input";

export const removePreviewRoute = route({
	rate: "write",
	params: messageParams,
	run: (viewer, { params }) => removePreview(viewer, params),
});

export const readPreviewsRoute = route({
	rate: "read",
	params: conversationParams,
	run: (viewer, { params }) => readPreviews(viewer, params.id),
});

export const changePreviewsRoute = route({
	rate: "write",
	params: conversationParams,
	body: previewsInput,
	run: (viewer, { params, body }) => changePreviews(viewer, params.id, body),
});
