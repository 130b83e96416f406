import { and, eq, inArray, ne, type SQL, sql } from "drizzle-orm";
import { database, type Executor } from "@/db/client";
import { people } from "@/db/schema/people";
import { profileFields } from "@/db/schema/profile";
import { isNoGuest } from "@/lib/people/access.server";
import { comingDays, monthDayOf } from "@/lib/people/birthdays";
import type { Audience, Field, FieldValues } from "@/lib/people/fields";
import type { BirthdayView } from "@/lib/people/view";
import type { Viewer } from "@/lib/viewer";

/** More would be a list of its own; on a large server the first of them are today's. */
const BIRTHDAYS_MAX = 24;

/**
 * SQL: the viewer may see the `profile_fields` row of the outer query. The one place that says who sees a field: oneself
 * everything; everybody else what is for everyone, friends what is for friends, nothing of whom they block, and guests
 * nothing. Who is blocked sees what any stranger sees. No role sees more.
 */
export function mayViewerSee({ personId, role }: Viewer): SQL {
	if (role === "guest") return sql`false`;
	const owner = sql`profile_fields.person_id`;
	return sql`(${owner} = ${personId} or (
		(profile_fields.audience = 'everyone' or (profile_fields.audience = 'friends' and (
			exists (select 1 from friendships f where f.low_id = ${owner} and f.high_id = ${personId} and f.state = 'friends')
			or exists (select 1 from friendships f where f.low_id = ${personId} and f.high_id = ${owner} and f.state = 'friends'))))
		and not exists (select 1 from blocks b where b.blocker_id = ${personId} and b.blocked_id = ${owner})))`;
}

/** The fields of a person that the viewer may see. Assumes a gate has found the person. */
export async function readFields(
	viewer: Viewer,
	personId: string,
): Promise<FieldValues> {
	const rows = await database()
		.select({ field: profileFields.field, value: profileFields.value })
		.from(profileFields)
		.where(and(eq(profileFields.personId, personId), mayViewerSee(viewer)));
	return Object.fromEntries(rows.map(({ field, value }) => [field, value]));
}

/** All that the viewer tells of themselves, each with its audience. */
export async function readOwnFields(
	viewer: Viewer,
): Promise<Partial<Record<Field, { value: string; audience: Audience }>>> {
	const rows = await database()
		.select({
			field: profileFields.field,
			value: profileFields.value,
			audience: profileFields.audience,
		})
		.from(profileFields)
		.where(eq(profileFields.personId, viewer.personId));
	return Object.fromEntries(rows.map(({ field, ...rest }) => [field, rest]));
}

/** What becomes of a field when a profile is saved. An empty value is nothing told. */
export type FieldWrite = { field: Field; value: string; audience: Audience };

/** Writes fields of a person, and no others. Assumes the person's row is held, so that two savings do not mix. */
export async function writeFields(
	tx: Executor,
	personId: string,
	writes: FieldWrite[],
): Promise<void> {
	const gone = writes.filter(({ value }) => !value).map(({ field }) => field);
	if (gone.length > 0)
		await tx
			.delete(profileFields)
			.where(
				and(
					eq(profileFields.personId, personId),
					inArray(profileFields.field, gone),
				),
			);
	const told = writes.filter(({ value }) => value);
	if (told.length === 0) return;
	await tx
		.insert(profileFields)
		.values(
			told.map(({ field, value, audience }) => ({
				...{ personId, field, value, audience },
				monthDay: field === "birthday" ? monthDayOf(value) : null,
			})),
		)
		.onDuplicateKeyUpdate({
			set: {
				value: sql`values(value)`,
				audience: sql`values(audience)`,
				monthDay: sql`values(month_day)`,
			},
		});
}

/** Whose birthdays are in the coming fortnight, of those the viewer may see, in one query; the next ones first. */
export async function readBirthdays(
	viewer: Viewer,
	nowMs: number = Date.now(),
): Promise<BirthdayView[]> {
	const days = comingDays(nowMs);
	const dateOf = new Map(
		days.flatMap(({ date, monthDays }) =>
			monthDays.map((monthDay) => [monthDay, date] as const),
		),
	);
	const order = sql.join(
		[...dateOf.keys()].map((monthDay) => sql`${monthDay}`),
		sql`, `,
	);
	const rows = await database()
		.select({
			id: people.id,
			handle: people.handle,
			displayName: people.displayName,
			photoId: people.photoId,
			monthDay: profileFields.monthDay,
		})
		.from(profileFields)
		.innerJoin(people, eq(people.id, profileFields.personId))
		.where(
			and(
				inArray(profileFields.monthDay, [...dateOf.keys()]),
				ne(profileFields.personId, viewer.personId),
				isNoGuest,
				mayViewerSee(viewer),
			),
		)
		.orderBy(sql`field(${profileFields.monthDay}, ${order})`, people.id)
		.limit(BIRTHDAYS_MAX);
	return rows.map(({ monthDay, ...person }) => ({
		...person,
		date: dateOf.get(monthDay ?? 0) ?? "",
	}));
}
