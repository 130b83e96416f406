import { readMeRoute } from "@/lib/http/routes.server";

export const GET = readMeRoute;
