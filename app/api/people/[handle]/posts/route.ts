import { listPersonPostsRoute } from "@/lib/feed/routes.server";

export const GET = listPersonPostsRoute;
