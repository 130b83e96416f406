import { inArray, type SQL, type SQLWrapper, sql } from "drizzle-orm";
import { blocks } from "@/db/schema/contacts";
import { notices } from "@/db/schema/notices";
import { UNBLOCKED_KINDS } from "@/lib/notices/kinds";

/** That neither of two people blocks the other; each is a column or an id. */
export function noBlockBetween(
	one: SQLWrapper | string,
	other: SQLWrapper | string,
): SQL {
	return sql`not exists (select 1 from ${blocks} b where (b.blocker_id = ${one} and b.blocked_id = ${other})
		or (b.blocker_id = ${other} and b.blocked_id = ${one}))`;
}

/**
 * That a reader does not block who did something. Not the other way round: what the blocked one was told before stays,
 * as if nothing had been.
 */
export function noBlockOf(reader: SQLWrapper, actor: SQLWrapper): SQL {
	return sql`not exists (select 1 from ${blocks} b where b.blocker_id = ${reader} and b.blocked_id = ${actor})`;
}

/** That a row of `notices` is of a kind that no block keeps back. */
export const isUnblocked: SQL = inArray(notices.kind, [...UNBLOCKED_KINDS]);
