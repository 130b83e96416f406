import { newId } from "@/lib/ids";
import { SIGNED_IN, type World } from "@/tests/setup/principals";
import type { Probe } from "@/tests/setup/probes";

const UNDER = "/api/groups";
const INSIDE = ["member", "ann"] as const;

/** A probe of something in the group of Ann and the member, and of the same in one that is not there. */
function within(
	route: string,
	rest: string | ((world: World) => string),
	body?: (world: World) => unknown,
): Probe {
	const ask = (id: string, world: World) => ({
		path: `${UNDER}/${id}${typeof rest === "string" ? rest : rest(world)}`,
		body: body?.(world),
	});
	return {
		route,
		ask: (world) => ask(world.groupId, world),
		askMissing: (world) => ask(newId(), world),
		may: INSIDE,
	};
}

/** Both admins, so that the matrix of roles stays where it is: `tests/integration/groups-permissions.test.ts`. */
export const GROUP_PROBES: Probe[] = [
	{
		route: "POST /api/groups",
		ask: () => ({ path: UNDER, body: { name: "Nobody else's" } }),
		may: SIGNED_IN,
	},
	within("POST /api/groups/[id]", "", () => ({ topic: "Mondays" })),
	within("GET /api/groups/[id]/members", "/members"),
	within("POST /api/groups/[id]/members", "/members", ({ ann }) => ({
		personIds: [ann.personId],
	})),
	within(
		"POST /api/groups/[id]/members/[personId]",
		({ ann }) => `/members/${ann.personId}`,
		() => ({ step: "promote" }),
	),
	within("POST /api/groups/[id]/alias", "/alias", () => ({ alias: "Al" })),
	within("GET /api/groups/[id]/invites", "/invites"),
	within("POST /api/groups/[id]/invites", "/invites", () => ({
		usesMax: 1,
		days: 1,
	})),
	{
		// Nobody here was asked; who was, is in the tests of groups.
		...within("POST /api/groups/[id]/answer", "/answer", () => ({
			answer: "accept",
		})),
		may: [],
	},
	{
		// A link is shut once, so not even an admin shuts this one.
		...within(
			"POST /api/groups/[id]/invites/[inviteId]/revoke",
			() => `/invites/${newId()}/revoke`,
		),
		may: [],
	},
	{
		...within("POST /api/groups/[id]/leave", "/leave"),
		ask: ({ leftGroupId }) => ({ path: `${UNDER}/${leftGroupId}/leave` }),
	},
	{
		route: "POST /api/join/[token]",
		ask: ({ joinToken }) => ({ path: `/api/join/${joinToken}` }),
		may: SIGNED_IN,
	},
];
