import { newId } from "@/lib/ids";
import { SIGNED_IN } from "@/tests/setup/principals";
import type { Probe } from "@/tests/setup/probes";

const KEYS = {
	p256dh:
		"BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4",
	auth: "BTBZMqHH6r4Tts7J_aSIgg",
};

/** Each of them about the viewer's own: who is signed in may, and reaches nobody else's. */
export const NOTICE_PROBES: Probe[] = [
	{
		route: "GET /api/notices",
		ask: () => ({ path: "/api/notices" }),
		may: SIGNED_IN,
	},
	{
		route: "POST /api/notices/seen",
		ask: () => ({ path: "/api/notices/seen", body: { upTo: newId() } }),
		may: SIGNED_IN,
	},
	{
		route: "GET /api/push",
		ask: () => ({ path: "/api/push" }),
		may: SIGNED_IN,
	},
	{
		route: "PUT /api/push",
		ask: () => ({
			path: "/api/push",
			// An address inside: it is never asked, and the test below says that it could not be.
			body: {
				endpoint: `https://[::1]/${newId()}`,
				keys: KEYS,
				origin: "https://chat.test",
			},
		}),
		may: SIGNED_IN,
	},
	{
		route: "POST /api/push/test",
		ask: () => ({ path: "/api/push/test" }),
		may: SIGNED_IN,
		holds: (text) => text.includes("unreachable"),
	},
	{
		route: "DELETE /api/push",
		ask: () => ({ path: "/api/push" }),
		may: SIGNED_IN,
	},
];
