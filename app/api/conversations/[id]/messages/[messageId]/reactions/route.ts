import { listReactorsRoute, reactRoute } from "@/lib/messages/routes.server";

export const GET = listReactorsRoute;
export const PUT = reactRoute;
