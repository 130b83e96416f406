import { listPostsRoute } from "@/lib/feed/routes.server";

export const GET = listPostsRoute;
