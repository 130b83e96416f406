import { closePollRoute } from "@/lib/polls/routes.server";

export const POST = closePollRoute;
