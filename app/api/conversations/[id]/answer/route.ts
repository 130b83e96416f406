import { answerRequestRoute } from "@/lib/conversations/routes.server";

export const POST = answerRequestRoute;
