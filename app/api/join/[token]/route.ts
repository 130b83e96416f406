import { joinGroupRoute } from "@/lib/groups/routes.server";

export const POST = joinGroupRoute;
