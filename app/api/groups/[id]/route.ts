import { editGroupRoute } from "@/lib/groups/routes.server";

export const POST = editGroupRoute;
