import { listGuestsRoute } from "@/lib/guests/routes.server";

export const GET = listGuestsRoute;
