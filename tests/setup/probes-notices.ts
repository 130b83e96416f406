import { newId } from "@/lib/ids";
import { SIGNED_IN } from "@/tests/setup/principals";
import type { Probe } from "@/tests/setup/probes";

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
];
