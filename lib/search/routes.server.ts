import { route } from "@/lib/http/handle.server";
import { searchInput } from "@/lib/search/input";
import { searchMessages } from "@/lib/search/queries.server";

export const searchRoute = route({
	rate: "search",
	query: searchInput,
	run: (viewer, { query }) => searchMessages(viewer, query),
});
