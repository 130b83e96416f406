import { conversationParams } from "@/lib/conversations/input";
import { galleryInput } from "@/lib/gallery/input";
import { listGallery } from "@/lib/gallery/queries.server";
import { route } from "@/lib/http/handle.server";

export const galleryRoute = route({
	rate: "search",
	params: conversationParams,
	query: galleryInput,
	run: (viewer, { params, query }) => listGallery(viewer, params.id, query),
});
