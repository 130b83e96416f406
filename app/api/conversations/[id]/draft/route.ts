import { keepDraftRoute, readDraftRoute } from "@/lib/drafts/routes.server";

export const GET = readDraftRoute;
export const PUT = keepDraftRoute;
