import { and, desc, eq, lt, lte, ne, or, type SQL, sql } from "drizzle-orm";
import { database } from "@/db/client";
import { letterCopies, letters } from "@/db/schema/mailbox";
import { people } from "@/db/schema/people";
import { isInSight } from "@/lib/mailbox/access.server";
import type { LetterListInput } from "@/lib/mailbox/input";
import { cardColumns, readRecipients } from "@/lib/mailbox/queries.server";
import type { LetterLineView, LetterPageView } from "@/lib/mailbox/view";
import { plainText } from "@/lib/messages/markup-text";
import { isNoGuest } from "@/lib/people/access.server";
import { escapeLike, foldSearch, SEARCH_COLLATION } from "@/lib/people/search";
import type { PersonCardView } from "@/lib/people/view";
import { ok, type Result } from "@/lib/problem";
import { termsOf } from "@/lib/search/words";
import type { Viewer } from "@/lib/viewer";

/** Of so many recipients a line says the names; a longer row fits no list. */
const NAMED_MAX = 4;
/** How many people a searched word may mean by their name. */
const NAMESAKES_MAX = 200;
const TERMS_MAX = 6;

/**
 * A page of the viewer's letters, newest first, in two queries, and one more for each word that is looked for. What is
 * looked for is found in every folder but the trash and the requests, unless it is looked for there: in subject, body,
 * or the names of those who wrote and were written to.
 */
export async function listLetters(
	viewer: Viewer,
	input: LetterListInput,
): Promise<Result<LetterPageView>> {
	const { cursor, limit } = input;
	const found = await Promise.all(
		termsOf(input.q)
			.slice(0, TERMS_MAX)
			.map(({ folded }) => holding(folded)),
	);
	const rows = await selectLines()
		.where(
			and(
				eq(letterCopies.personId, viewer.personId),
				within(input),
				onlyOf(input),
				cursor && beyond(cursor),
				isInSight,
				...found,
			),
		)
		.orderBy(desc(letterCopies.at), desc(letterCopies.letterId))
		.limit(limit + 1);
	const page = rows.slice(0, limit);
	const last = rows.length > limit ? page.at(-1) : undefined;
	const recipients = await readRecipients(page.map(({ id }) => id));
	return ok({
		letters: page.map((row) =>
			lineOf(
				viewer,
				row,
				recipients.flatMap((one) =>
					one.letterId === row.id ? [one.card] : [],
				),
			),
		),
		next: last ? `${last.at.getTime()}_${last.id}` : null,
	});
}

function selectLines() {
	return database()
		.select({
			id: letterCopies.letterId,
			folder: letterCopies.folder,
			home: letterCopies.home,
			at: letterCopies.at,
			isRead: letterCopies.isRead,
			isStarred: letterCopies.isStarred,
			senderId: letters.senderId,
			state: letters.state,
			subject: letters.subject,
			excerpt: sql<string>`left(${letters.body}, 200)`,
			hasFiles:
				sql`exists (select 1 from letter_media m where m.letter_id = ${letters.id})`.mapWith(
					Boolean,
				),
			sender: cardColumns,
		})
		.from(letterCopies)
		.innerJoin(letters, eq(letters.id, letterCopies.letterId))
		.leftJoin(people, and(eq(people.id, letters.senderId), isNoGuest));
}

type Row = Awaited<ReturnType<typeof selectLines>>[number];

function lineOf(
	viewer: Viewer,
	{ senderId, state, at, excerpt, ...row }: Row,
	recipients: (PersonCardView | null)[],
): LetterLineView {
	return {
		...row,
		excerpt: plainText(excerpt),
		isMine: senderId === viewer.personId,
		isWaiting: state === "waiting",
		recipients: recipients.slice(0, NAMED_MAX),
		recipientCount: recipients.length,
		at: at.toISOString(),
	};
}

function within({ folder, q }: LetterListInput): SQL | undefined {
	if (q.trim() === "" || folder === "trash" || folder === "requests")
		return eq(letterCopies.folder, folder);
	return and(
		ne(letterCopies.folder, "trash"),
		ne(letterCopies.folder, "requests"),
	);
}

function onlyOf({ only }: LetterListInput): SQL | undefined {
	if (only === "starred") return eq(letterCopies.isStarred, true);
	return only && eq(letterCopies.isRead, false);
}

function beyond({ at, id }: NonNullable<LetterListInput["cursor"]>) {
	return and(
		lte(letterCopies.at, at),
		or(lt(letterCopies.at, at), lt(letterCopies.letterId, id)),
	);
}

/** SQL: a letter that holds a word, or that is from or to somebody whose name does. */
async function holding(folded: string): Promise<SQL | undefined> {
	const pattern = `%${escapeLike(folded)}%`;
	const ids = await readNamesakes(folded);
	const text = sql`${letters.folded} like ${pattern}`;
	if (ids.length === 0) return text;
	return or(
		text,
		sql`${letters.senderId} in ${ids}`,
		sql`exists (select 1 from letter_recipients r where r.letter_id = ${letters.id} and r.person_id in ${ids})`,
	);
}

async function readNamesakes(term: string): Promise<string[]> {
	const pattern = `%${escapeLike(foldSearch(term))}%`;
	const rows = await database()
		.select({ id: people.id })
		.from(people)
		.where(
			sql`${people.displayName} collate ${sql.raw(SEARCH_COLLATION)} like ${pattern}
				or ${people.handle} collate ${sql.raw(SEARCH_COLLATION)} like ${pattern}`,
		)
		.limit(NAMESAKES_MAX);
	return rows.map(({ id }) => id);
}
