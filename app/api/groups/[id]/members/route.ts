import { addMembersRoute, listMembersRoute } from "@/lib/groups/routes.server";

export const GET = listMembersRoute;
export const POST = addMembersRoute;
