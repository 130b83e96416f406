import { z } from "zod";
import { MESSAGE_LENGTH_MAX } from "@/lib/limits";

const part = z.string().max(MESSAGE_LENGTH_MAX).optional().catch(undefined);

/** What stands in the address when another app hands over words alone, and whether files were lost on the way. */
export const sharedQuery = z.object({
	...{ title: part, text: part, url: part },
	lost: part,
});

/** The address that carries the words of a form on; without one, or when files came with it, it says that they are lost. */
export function sharedAddress(form: FormData | null): string {
	const query = new URLSearchParams();
	for (const name of ["title", "text", "url"]) {
		const said = form?.get(name);
		if (typeof said === "string" && said !== "") query.set(name, said);
	}
	if (!form || form.get("files") instanceof File) query.set("lost", "1");
	return query.size > 0 ? `/share?${query}` : "/share";
}
