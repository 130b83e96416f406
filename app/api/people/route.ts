import { route } from "@/lib/http/handle.server";
import { readDirectory } from "@/lib/people/queries.server";
import { directoryQuery } from "@/lib/people/search";
import { ok } from "@/lib/problem";

export const GET = route({
	query: directoryQuery,
	rate: "read",
	run: async (viewer, { query }) => ok(await readDirectory(viewer, query)),
});
