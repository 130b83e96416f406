import { eq, sql } from "drizzle-orm";
import type { Executor } from "@/db/client";
import { communities } from "@/db/schema/communities";

/** Moves a community's counter of members. Assumes its lock. */
export async function moveMemberCount(
	tx: Executor,
	id: string,
	more: number,
): Promise<void> {
	await tx
		.update(communities)
		.set({ memberCount: sql`${communities.memberCount} + ${more}` })
		.where(eq(communities.id, id));
}
