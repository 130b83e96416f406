import { findDayRoute } from "@/lib/messages/routes.server";

export const GET = findDayRoute;
