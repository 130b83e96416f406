import { searchRoute } from "@/lib/search/routes.server";

export const GET = searchRoute;
