import { setLifetimeRoute } from "@/lib/groups/routes.server";

export const PUT = setLifetimeRoute;
