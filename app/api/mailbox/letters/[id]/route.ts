import { readLetterRoute } from "@/lib/mailbox/routes.server";

export const GET = readLetterRoute;
