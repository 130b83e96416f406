import { sendScheduledRoute } from "@/lib/scheduled/routes.server";

export const POST = sendScheduledRoute;
