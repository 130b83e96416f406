import { listLikersRoute } from "@/lib/feed/routes.server";

export const GET = listLikersRoute;
