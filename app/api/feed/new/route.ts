import { countNewPostsRoute } from "@/lib/feed/routes.server";

export const GET = countNewPostsRoute;
