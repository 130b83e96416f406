import { and, eq, isNull, ne, or } from "drizzle-orm";
import { database, type Executor } from "@/db/client";
import { people } from "@/db/schema/people";
import { isReservedName, nameKeyOf } from "@/lib/people/skeleton.server";

/** People whose keys are worked out at once: before there were keys, there were people. */
const FILLED_AT_ONCE = 500;

/**
 * Whether no guest may go by this name: it says what only the server says of itself, or is, or looks like, the display
 * name or user name of somebody with an account. Other guests are kept apart by the key of `guests`, which cannot be raced.
 */
export async function isTakenName(
	tx: Executor,
	name: string,
): Promise<boolean> {
	if (isReservedName(name)) return true;
	const key = nameKeyOf(name);
	const [row] = await tx
		.select({ id: people.id })
		.from(people)
		.where(
			and(
				or(eq(people.nameKey, key), eq(people.handleKey, key)),
				ne(people.role, "guest"),
			),
		)
		.limit(1);
	return row !== undefined;
}

/** Works out the keys of those who registered before there were any; nothing to do from the second time on. */
export async function fillNameKeys(): Promise<void> {
	for (;;) {
		const rows = await database()
			.select({
				id: people.id,
				handle: people.handle,
				displayName: people.displayName,
			})
			.from(people)
			.where(and(isNull(people.nameKey), ne(people.role, "guest")))
			.limit(FILLED_AT_ONCE);
		for (const { id, handle, displayName } of rows)
			await database()
				.update(people)
				.set({
					nameKey: nameKeyOf(displayName),
					handleKey: nameKeyOf(handle),
				})
				.where(eq(people.id, id));
		if (rows.length < FILLED_AT_ONCE) return;
	}
}
