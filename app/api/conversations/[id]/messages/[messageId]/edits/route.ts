import { listEditsRoute } from "@/lib/messages/routes.server";

export const GET = listEditsRoute;
