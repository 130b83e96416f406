import { listPinsRoute } from "@/lib/messages/routes.server";

export const GET = listPinsRoute;
