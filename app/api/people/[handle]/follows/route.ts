import { readFollows } from "@/lib/contacts/circles.server";
import { route } from "@/lib/http/handle.server";
import { handleParams } from "@/lib/people/search";

export const GET = route({
	params: handleParams,
	rate: "read",
	run: async (viewer, { params }) => readFollows(viewer, params.handle),
});
