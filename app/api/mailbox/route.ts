import { mailboxCountsRoute } from "@/lib/mailbox/routes.server";

export const GET = mailboxCountsRoute;
