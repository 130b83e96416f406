import { listPostVotersRoute } from "@/lib/feed/routes.server";

export const GET = listPostVotersRoute;
