import { listVotersRoute, voteRoute } from "@/lib/polls/routes.server";

export const GET = listVotersRoute;
export const PUT = voteRoute;
