import { eq } from "drizzle-orm";
import { database } from "@/db/client";
import { people } from "@/db/schema/people";
import { enter } from "@/lib/communities/enter.server";
import type { ConversationView } from "@/lib/conversations/view";
import type { Viewer } from "@/lib/viewer";
import { type MadePerson, makePerson, must } from "@/tests/factories";

/** So many people in the house, none of whom can sign in: as rows, since only their number matters. */
export async function makeCrowd(count: number): Promise<string[]> {
	const one = await makePerson();
	const [row] = await database()
		.select()
		.from(people)
		.where(eq(people.id, one.personId));
	if (!row) throw new Error("the person that was just made is not there");
	const rows = Array.from({ length: count }, (_, at) => {
		const id = crypto.randomUUID();
		const handle = `crowd-${id}`;
		return { ...row, id, handle, skeleton: handle, displayName: `Crowd ${at}` };
	});
	for (let at = 0; at < rows.length; at += 1_000)
		await database()
			.insert(people)
			.values(rows.slice(at, at + 1_000));
	return rows.map(({ id }) => id);
}

/** Goes into a channel, as whoever may. */
export async function goIn(
	viewer: Viewer,
	id: string,
): Promise<ConversationView> {
	return must(await enter(viewer, id));
}

export type { MadePerson };
