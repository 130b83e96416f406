import { answerGroupRoute } from "@/lib/groups/routes.server";

export const POST = answerGroupRoute;
