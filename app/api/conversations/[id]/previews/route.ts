import {
	changePreviewsRoute,
	readPreviewsRoute,
} from "@/lib/messages/preview-routes.server";

export const GET = readPreviewsRoute;
export const PUT = changePreviewsRoute;
