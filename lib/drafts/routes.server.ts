import { conversationParams } from "@/lib/conversations/input";
import { keepDraft } from "@/lib/drafts/commands.server";
import { draftInput } from "@/lib/drafts/input";
import { listDrafts, readDraft } from "@/lib/drafts/queries.server";
import { route } from "@/lib/http/handle.server";

export const listDraftsRoute = route({
	rate: "read",
	run: (viewer) => listDrafts(viewer),
});

export const readDraftRoute = route({
	rate: "read",
	params: conversationParams,
	run: (viewer, { params }) => readDraft(viewer, params.id),
});

export const keepDraftRoute = route({
	rate: "write",
	params: conversationParams,
	body: draftInput,
	run: (viewer, { params, body }) => keepDraft(viewer, params.id, body),
});
