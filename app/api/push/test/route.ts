import { testPushRoute } from "@/lib/notices/routes.server";

export const POST = testPushRoute;
