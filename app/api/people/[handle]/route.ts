import { route } from "@/lib/http/handle.server";
import { readProfile } from "@/lib/people/queries.server";
import { handleParams } from "@/lib/people/search";

export const GET = route({
	params: handleParams,
	rate: "read",
	run: async (viewer, { params }) => readProfile(viewer, params.handle),
});
