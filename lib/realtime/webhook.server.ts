import { z } from "zod";
import { readText } from "@/lib/http/body.server";
import { JSON_BYTES_MAX, WEBHOOK_AGE_MAX_MS } from "@/lib/limits";
import { type Result, refuse } from "@/lib/problem";
import { pusher } from "@/lib/realtime/publish.server";

const schema = z.object({
	time_ms: z.number(),
	events: z.array(z.object({ name: z.string(), channel: z.string() })),
});
export type WebhookEvent = z.infer<typeof schema>["events"][number];

const KEY = Symbol.for("chit-chat.webhooks");

/** Signatures seen within the age limit, with their times, oldest first. */
function seen(): Map<string, number> {
	const holder = globalThis as { [KEY]?: Map<string, number> };
	holder[KEY] ??= new Map();
	return holder[KEY];
}

/**
 * Reads a webhook of Soketi: signed with our secret over exactly these bytes, young, and not seen before. Forged,
 * altered, old and repeated ones are all refused alike.
 */
export async function readWebhook(
	request: Request,
	nowMs: number = Date.now(),
): Promise<Result<WebhookEvent[]>> {
	const body = await readText(request, JSON_BYTES_MAX);
	if (!body.ok) return body;
	const headers = Object.fromEntries(request.headers);
	const hook = pusher().webhook({ headers, rawBody: body.value });
	if (!isSigned(hook)) return refuse("not_signed_in");
	const parsed = schema.safeParse(hook.getData());
	if (!parsed.success) return refuse("invalid");
	const { time_ms: sentMs, events } = parsed.data;
	const signature = headers["x-pusher-signature"] ?? "";
	if (!isFresh(signature, sentMs, nowMs)) return refuse("not_signed_in");
	return { ok: true, value: events };
}

/** The library throws on signatures of a wrong length; that is a no. */
function isSigned(hook: { isValid(): boolean }): boolean {
	try {
		return hook.isValid();
	} catch {
		return false;
	}
}

function isFresh(signature: string, sentMs: number, nowMs: number): boolean {
	for (const [old, atMs] of seen()) {
		if (nowMs - atMs <= 2 * WEBHOOK_AGE_MAX_MS) break;
		seen().delete(old);
	}
	if (Math.abs(nowMs - sentMs) > WEBHOOK_AGE_MAX_MS) return false;
	if (seen().has(signature)) return false;
	seen().set(signature, nowMs);
	return true;
}
