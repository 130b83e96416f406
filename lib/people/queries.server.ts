import { and, eq, isNull, or, type SQL, sql } from "drizzle-orm";
import { database } from "@/db/client";
import { people, presence } from "@/db/schema/people";
import {
	accessPerson,
	asHigh,
	asLow,
	isNoGuest,
	type PersonAccess,
	standingJoins,
	viewersBlock,
} from "@/lib/people/access.server";
import { cardColumns, cardView, presenceFor } from "@/lib/people/cards.server";
import { countryName } from "@/lib/people/countries";
import { readFields, readOwnFields } from "@/lib/people/fields.server";
import { presenceOn } from "@/lib/people/presence-columns.server";
import {
	collationOf,
	type DirectoryQuery,
	encodeCursor,
	escapeLike,
	type PersonCursor,
	SEARCH_COLLATION,
} from "@/lib/people/search";
import type {
	DirectoryPageView,
	OwnProfileView,
	ProfileView,
} from "@/lib/people/view";
import { ok, type Result, refuse } from "@/lib/problem";
import type { Viewer } from "@/lib/viewer";

/**
 * A page of all members in the alphabet of the viewer's language, in one query. With a search term: those whose name
 * or handle holds it, accents and letter case aside, and first those where a name begins with it. Whom the viewer
 * blocks is left out, and who keeps out of the directory unless they are friends. The order is a scan of all members, which a server of some thousands answers in milliseconds.
 */
export async function readDirectory(
	viewer: Viewer,
	{ search, after, limit }: DirectoryQuery,
): Promise<DirectoryPageView> {
	const order = orderFor(viewer.language, search);
	const rows = await selectCards(viewer, order.rank)
		.where(
			and(
				isNull(viewersBlock.blockerId),
				isNoGuest,
				isFound(viewer),
				search ? matching(search) : undefined,
				after ? beyond(after, order) : undefined,
			),
		)
		.orderBy(order.rank, order.name, people.id)
		.limit(limit + 1);
	const page = rows.slice(0, limit);
	const last = page.at(-1);
	return {
		people: page.map((row) => cardView(row, viewer)),
		next:
			rows.length > limit && last
				? encodeCursor({
						rank: last.rank,
						name: last.displayName,
						id: last.id,
					})
				: null,
	};
}

/** Who keeps out of the directory is found there by friends, and by themselves. */
const isFound = ({ personId }: Viewer) =>
	or(
		people.isListed,
		eq(asLow.state, "friends"),
		eq(asHigh.state, "friends"),
		eq(people.id, personId),
	);

/**
 * A person's page. Presence is for friends alone. Of somebody the viewer blocks there is the name and nothing more;
 * of somebody who blocks the viewer, what any stranger sees.
 */
export async function readProfile(
	viewer: Viewer,
	handle: string,
): Promise<Result<ProfileView>> {
	const access = await accessPerson(viewer, handle);
	if (!access.ok) return access;
	const { createdAt, isPresenceShared, status, lastSeenOn, ...person } =
		access.value;
	const told = await readFieldsOf(viewer, person);
	return ok({
		...person,
		...told,
		...(person.isBlocked ? { photoId: null } : {}),
		presence: presenceFor(person.relation, {
			isPresenceShared,
			...{ status, lastSeenOn },
		}),
		joinedOn: createdAt.toISOString().slice(0, 10),
	});
}

/** What a page says of a person: audiences are told to nobody but themselves. */
async function readFieldsOf(
	viewer: Viewer,
	{ id, relation }: Pick<PersonAccess, "id" | "relation">,
): Promise<Pick<ProfileView, "fields" | "audiences">> {
	const told =
		relation === "self"
			? splitFields(await readOwnFields(viewer))
			: { fields: await readFields(viewer, id), audiences: null };
	const { country } = told.fields;
	if (!country) return told;
	const name = countryName(country, viewer.language);
	return { ...told, fields: { ...told.fields, country: name } };
}

function splitFields(own: Awaited<ReturnType<typeof readOwnFields>>) {
	const all = Object.entries(own);
	return {
		fields: Object.fromEntries(all.map(([field, { value }]) => [field, value])),
		audiences: Object.fromEntries(
			all.map(([field, { audience }]) => [field, audience]),
		),
	};
}

/** What the viewer may edit of their own, in two queries. */
export async function readOwnProfile(
	viewer: Viewer,
): Promise<Result<OwnProfileView>> {
	const own = await readOwnFields(viewer);
	const [row] = await database()
		.select({
			id: people.id,
			handle: people.handle,
			displayName: people.displayName,
			photoId: people.photoId,
			isInvisible: people.isInvisible,
		})
		.from(people)
		.where(eq(people.id, viewer.personId));
	return row ? ok({ ...row, ...splitFields(own) }) : refuse("not_found");
}

/**
 * Names are kept as they were typed, some with their accents as characters of their own. LIKE goes by characters, so
 * these are taken out here as `foldSearch` takes them out of the term; accents on letters the collation folds.
 */
const LOOSE_ACCENTS = "[\\x{0300}-\\x{036f}]";
const NAME = sql`regexp_replace(${people.displayName}, ${LOOSE_ACCENTS}, '')`;

type Order = { rank: SQL<number>; name: SQL };

function orderFor(language: string, search: string): Order {
	const name = sql`${people.displayName} collate ${sql.raw(collationOf(language))}`;
	const begins = `${escapeLike(search)}%`;
	// A constant would be read as a column's number in "order by", so no search is an expression too.
	const rank = search
		? sql`if(${like(NAME, begins)} or ${like(NAME, `% ${begins}`)} or ${like(people.handle, begins)}, 0, 1)`
		: sql`if(${people.id} is null, 1, 0)`;
	return { rank: rank.mapWith(Number) as SQL<number>, name };
}

function matching(search: string): SQL | undefined {
	const pattern = `%${escapeLike(search)}%`;
	return or(like(NAME, pattern), like(people.handle, pattern));
}

function like(text: SQL | typeof people.handle, pattern: string): SQL {
	return sql`${text} collate ${sql.raw(SEARCH_COLLATION)} like ${pattern}`;
}

function beyond(after: PersonCursor, { rank, name }: Order): SQL | undefined {
	return or(
		sql`${rank} > ${after.rank}`,
		and(
			sql`${rank} = ${after.rank}`,
			or(
				sql`${name} > ${after.name}`,
				and(sql`${name} = ${after.name}`, sql`${people.id} > ${after.id}`),
			),
		),
	);
}

function selectCards(viewer: Viewer, rank: SQL<number>) {
	const on = standingJoins(viewer.personId);
	return database()
		.select({
			...cardColumns(viewer.personId),
			rank: rank.as("rank_of_match"),
		})
		.from(people)
		.leftJoin(asLow, on.asLow)
		.leftJoin(asHigh, on.asHigh)
		.leftJoin(viewersBlock, on.viewersBlock)
		.leftJoin(presence, presenceOn(viewer.personId));
}
