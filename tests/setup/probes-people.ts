import { SIGNED_IN } from "@/tests/setup/principals";
import type { Probe } from "@/tests/setup/probes";

/** The routes of people: who has an account may see who is here. */
export const PEOPLE_PROBES: Probe[] = [
	{
		route: "GET /api/people",
		ask: () => ({ path: "/api/people" }),
		may: SIGNED_IN,
	},
	{
		route: "GET /api/people/[handle]/follows",
		ask: ({ ann }) => ({ path: `/api/people/${ann.handle}/follows` }),
		askMissing: () => ({ path: "/api/people/nobody.there/follows" }),
		may: SIGNED_IN,
	},
	{
		route: "GET /api/people/[handle]/circles/[circle]",
		ask: ({ ann }) => ({ path: `/api/people/${ann.handle}/circles/followers` }),
		askMissing: () => ({ path: "/api/people/nobody.there/circles/followers" }),
		may: SIGNED_IN,
	},
	{
		route: "GET /api/people/[handle]",
		ask: ({ ann }) => ({ path: `/api/people/${ann.handle}` }),
		askMissing: () => ({ path: "/api/people/nobody.there" }),
		may: SIGNED_IN,
	},
];
