import { removePreviewRoute } from "@/lib/messages/preview-routes.server";

export const DELETE = removePreviewRoute;
