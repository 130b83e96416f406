import { endGuestVisitRoute } from "@/lib/guests/routes.server";

export const POST = endGuestVisitRoute;
