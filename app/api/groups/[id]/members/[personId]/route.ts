import { stepMemberRoute } from "@/lib/groups/routes.server";

export const POST = stepMemberRoute;
