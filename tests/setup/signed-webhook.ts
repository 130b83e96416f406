import { createHmac } from "node:crypto";

/** What Soketi sends when nothing has happened. */
export const webhook = () =>
	JSON.stringify({ time_ms: Date.now(), events: [] });

/** The same as only Soketi can send it. */
export function signedWebhook() {
	const body = webhook();
	const secret = process.env.PUSHER_SECRET ?? "";
	return {
		path: "/api/realtime/webhook",
		body,
		headers: {
			"x-pusher-key": process.env.PUSHER_KEY ?? "",
			"x-pusher-signature": createHmac("sha256", secret)
				.update(body)
				.digest("hex"),
		},
	};
}
