import { listDraftsRoute } from "@/lib/drafts/routes.server";

export const GET = listDraftsRoute;
