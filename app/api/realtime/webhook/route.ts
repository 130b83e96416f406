import { receiveWebhook } from "@/lib/presence/webhook.server";

export const POST = receiveWebhook;
