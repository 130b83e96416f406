import { createGroupRoute } from "@/lib/groups/routes.server";

export const POST = createGroupRoute;
