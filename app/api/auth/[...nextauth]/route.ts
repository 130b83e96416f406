import { handlers } from "@/lib/auth/options.server";
import { authRoute } from "@/lib/auth/route.server";

export const GET = authRoute(handlers.GET);
export const POST = authRoute(handlers.POST);
