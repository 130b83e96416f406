import { readContacts } from "@/lib/contacts/queries.server";
import { route } from "@/lib/http/handle.server";
import { ok } from "@/lib/problem";

export const GET = route({
	rate: "read",
	run: async (viewer) => ok(await readContacts(viewer)),
});
