import { circleParams, circleQuery } from "@/lib/contacts/circles";
import { readCircle } from "@/lib/contacts/circles.server";
import { route } from "@/lib/http/handle.server";

export const GET = route({
	params: circleParams,
	query: circleQuery,
	rate: "read",
	run: async (viewer, { params, query }) => readCircle(viewer, params, query),
});
