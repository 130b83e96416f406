import { setAliasRoute } from "@/lib/groups/routes.server";

export const POST = setAliasRoute;
