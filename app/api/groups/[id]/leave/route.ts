import { leaveGroupRoute } from "@/lib/groups/routes.server";

export const POST = leaveGroupRoute;
