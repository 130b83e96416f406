import { readPostRoute } from "@/lib/feed/routes.server";

export const GET = readPostRoute;
