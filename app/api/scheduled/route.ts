import { listScheduledRoute } from "@/lib/scheduled/routes.server";

export const GET = listScheduledRoute;
