import { and, eq, type SQL, sql } from "drizzle-orm";
import type { MySqlColumn } from "drizzle-orm/mysql-core";
import { people, presence } from "@/db/schema/people";

/**
 * SQL: whether the person of the outer query and the viewer share something of themselves with each other. Who hides
 * theirs does not see others'. The viewer's own row is read once for the whole statement.
 */
export function isShared(column: MySqlColumn, viewerId: string): SQL<boolean> {
	const own = sql.identifier(column.name);
	return sql`(${column} and (select own.${own} from people own where own.id = ${viewerId}))`.mapWith(
		Boolean,
	) as SQL<boolean>;
}

/** What a query of `people` selects of their presence. Whether the two are friends is still to be asked. */
export const presenceColumns = (viewerId: string) => ({
	isPresenceShared: isShared(people.sharesPresence, viewerId),
	status: presence.status,
	lastSeenOn: sql<
		string | null
	>`if(${isShared(people.sharesLastSeen, viewerId)}, date_format(${presence.lastSeenOn}, '%Y-%m-%d'), null)`,
});

/** How it joins `presence`: the row of who hides, or of anybody for who hides, is not read. */
export const presenceOn = (viewerId: string) =>
	and(
		eq(presence.personId, people.id),
		isShared(people.sharesPresence, viewerId),
	);
