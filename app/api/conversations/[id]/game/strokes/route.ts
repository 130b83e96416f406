import { addStrokesRoute, readDrawingRoute } from "@/lib/games/routes.server";

export const GET = readDrawingRoute;
export const POST = addStrokesRoute;
