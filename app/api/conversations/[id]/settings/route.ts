import { changeSettingsRoute } from "@/lib/conversations/routes.server";

export const POST = changeSettingsRoute;
