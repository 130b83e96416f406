import { newId } from "@/lib/ids";
import { SIGNED_IN } from "@/tests/setup/principals";
import type { Probe } from "@/tests/setup/probes";

const INSIDE = ["member", "ann"] as const;

/** A probe of a post of Ann's for her group, which says the secret. */
const ofPost = (rest: string): Probe => {
	const ask = (id: string) => ({ path: `/api/feed/posts/${id}${rest}` });
	return {
		route: `GET /api/feed/posts/[id]${rest}`,
		ask: ({ postId }) => ask(postId),
		askMissing: () => ask(newId()),
		may: INSIDE,
	};
};

/** The secret stands in a post for a group, and is said there alone. */
const holds: Probe["holds"] = (text, { secret }, who) =>
	text.includes(secret) === INSIDE.some((one) => one === who);

export const FEED_PROBES: Probe[] = [
	{
		route: "GET /api/feed",
		ask: () => ({ path: "/api/feed" }),
		may: SIGNED_IN,
		holds,
	},
	{
		route: "GET /api/feed/new",
		ask: ({ postId }) => ({ path: `/api/feed/new?since=${postId}` }),
		may: SIGNED_IN,
	},
	{
		route: "GET /api/people/[handle]/posts",
		ask: ({ ann }) => ({ path: `/api/people/${ann.handle}/posts` }),
		askMissing: () => ({ path: "/api/people/nobody.there/posts" }),
		may: SIGNED_IN,
		holds,
	},
	ofPost(""),
	ofPost("/comments"),
	ofPost("/likes"),
	ofPost("/votes"),
	{
		route: "GET /api/feed/posts",
		ask: ({ postId }) => ({ path: `/api/feed/posts?ids=${postId}` }),
		may: SIGNED_IN,
		holds,
	},
];
