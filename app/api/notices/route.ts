import { listNoticesRoute } from "@/lib/notices/routes.server";

export const GET = listNoticesRoute;
