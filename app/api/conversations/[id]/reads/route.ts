import { moveMarkersRoute } from "@/lib/messages/routes.server";

export const POST = moveMarkersRoute;
