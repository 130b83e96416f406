import { listLettersRoute } from "@/lib/mailbox/routes.server";

export const GET = listLettersRoute;
