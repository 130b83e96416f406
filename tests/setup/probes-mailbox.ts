import { newId } from "@/lib/ids";
import { SIGNED_IN } from "@/tests/setup/principals";
import type { Probe } from "@/tests/setup/probes";

/** A letter of Ann's to the member, which says the secret. */
export const MAILBOX_PROBES: Probe[] = [
	{
		route: "GET /api/mailbox",
		ask: () => ({ path: "/api/mailbox" }),
		may: SIGNED_IN,
		holds: (text, _, who) => text.includes('"unread":1') === (who === "member"),
	},
	{
		route: "GET /api/mailbox/letters",
		ask: () => ({ path: "/api/mailbox/letters" }),
		may: SIGNED_IN,
		holds: (text, { letterId }, who) =>
			text.includes(letterId) === (who === "member"),
	},
	{
		route: "GET /api/mailbox/letters",
		ask: ({ secret }) => ({
			path: `/api/mailbox/letters?folder=sent&q=${encodeURIComponent(secret)}`,
		}),
		may: SIGNED_IN,
		holds: (text, { letterId }, who) =>
			text.includes(letterId) === (who === "member" || who === "ann"),
	},
	{
		route: "GET /api/mailbox/letters/[id]",
		ask: ({ letterId }) => ({ path: `/api/mailbox/letters/${letterId}` }),
		askMissing: () => ({ path: `/api/mailbox/letters/${newId()}` }),
		may: ["member", "ann"],
		holds: (text, { secret }) => text.includes(secret),
	},
];
