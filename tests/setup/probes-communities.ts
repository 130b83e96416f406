import { newId } from "@/lib/ids";
import { PRESENT, SIGNED_IN, type World } from "@/tests/setup/principals";
import type { Probe } from "@/tests/setup/probes";

const INSIDE = ["member", "ann"] as const;

/** A probe of something in the private community of Ann and the member, and of the same in one that is not there. */
function within(
	route: string,
	rest: string | ((world: World) => string),
	body?: unknown,
): Probe {
	const isChannel = route.includes("/api/channels/");
	const ask = (id: string, world: World) => ({
		path: `/api/${isChannel ? "channels" : "communities"}/${id}${typeof rest === "string" ? rest : rest(world)}`,
		body: typeof body === "function" ? body(world) : body,
	});
	return {
		route,
		ask: (world) => ask(isChannel ? world.channelId : world.communityId, world),
		askMissing: (world) => ask(newId(), world),
		may: INSIDE,
	};
}

/** What only works once, so nobody here gets 200: who may is in the tests of communities. */
const nobody = (probe: Probe): Probe => ({
	...probe,
	ask: probe.askMissing ?? probe.ask,
	may: [],
});

/** Both owners, so that the matrix of roles stays where it is: `tests/integration/communities-permissions.test.ts`. */
export const COMMUNITY_PROBES: Probe[] = [
	{
		route: "GET /api/communities",
		ask: () => ({ path: "/api/communities" }),
		may: SIGNED_IN,
		holds: (text, { communityId }) => !text.includes(communityId),
	},
	{
		route: "POST /api/communities",
		ask: () => ({
			path: "/api/communities",
			body: { name: "Nobody else's", channel: "General" },
		}),
		may: SIGNED_IN,
	},
	within("GET /api/communities/[id]", ""),
	within("GET /api/channels/[id]/invites", "/invites"),
	within("POST /api/channels/[id]/invites", "/invites", {
		...{ usesMax: 1, days: 1, allowsGuests: true },
	}),
	nobody(
		within(
			"POST /api/channels/[id]/invites/[inviteId]/revoke",
			() => `/invites/${newId()}/revoke`,
		),
	),
	{
		route: "GET /api/guests",
		ask: () => ({ path: "/api/guests" }),
		may: ["owner"],
	},
	{
		route: "POST /api/guests/[personId]/end",
		ask: ({ people }) => ({
			path: `/api/guests/${people.lateGuest?.personId}/end`,
		}),
		askMissing: () => ({ path: `/api/guests/${newId()}/end` }),
		may: ["owner"],
	},
	{
		route: "POST /api/join/channel/[token]",
		ask: ({ channelToken }) => ({ path: `/api/join/channel/${channelToken}` }),
		may: PRESENT,
	},
	within("POST /api/communities/[id]", "", { about: "Mondays" }),
	within("POST /api/communities/[id]/join", "/join"),
	within("GET /api/communities/[id]/members", "/members"),
	within(
		"POST /api/communities/[id]/members/[personId]",
		({ ann }) => `/members/${ann.personId}`,
		{ step: "owner" },
	),
	within("POST /api/communities/[id]/channels", "/channels", { name: "More" }),
	within("POST /api/communities/[id]/order", "/order", { channelIds: [] }),
	within("GET /api/communities/[id]/invites", "/invites"),
	within("POST /api/communities/[id]/invites", "/invites", {
		usesMax: 1,
		days: 1,
	}),
	nobody(
		within(
			"POST /api/communities/[id]/invites/[inviteId]/revoke",
			() => `/invites/${newId()}/revoke`,
		),
	),
	nobody(within("POST /api/communities/[id]/leave", "/leave")),
	nobody(within("DELETE /api/communities/[id]", "")),
	{
		route: "POST /api/join/community/[token]",
		ask: ({ communityToken }) => ({
			path: `/api/join/community/${communityToken}`,
		}),
		may: SIGNED_IN,
	},
	within("POST /api/channels/[id]/enter", "/enter"),
	within("POST /api/channels/[id]", "", { topic: "Mondays" }),
	within("GET /api/channels/[id]/members", "/members"),
	within("POST /api/channels/[id]/members", "/members", ({ ann }: World) => ({
		personIds: [ann.personId],
	})),
	nobody(
		within(
			"POST /api/channels/[id]/members/[personId]",
			({ ann }) => `/members/${ann.personId}`,
			{ step: "remove" },
		),
	),
	within(
		"GET /api/channels/[id]/people",
		({ ann }) => `/people?ids=${ann.personId}`,
	),
	nobody(within("POST /api/channels/[id]/leave", "/leave")),
	nobody(within("DELETE /api/channels/[id]", "")),
];
