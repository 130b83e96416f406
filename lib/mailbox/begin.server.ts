import { and, eq, inArray, sql } from "drizzle-orm";
import { database } from "@/db/client";
import { letters } from "@/db/schema/mailbox";
import { people } from "@/db/schema/people";
import type { Locale } from "@/lib/i18n/locale";
import { mailboxWords } from "@/lib/i18n/mailbox-words";
import { newId } from "@/lib/ids";
import type { BeginInput } from "@/lib/mailbox/input";
import {
	cardColumns,
	readDraftOf,
	readLetter,
} from "@/lib/mailbox/queries.server";
import { forwardOf, replyTo } from "@/lib/mailbox/quote";
import type { DraftView, LetterView } from "@/lib/mailbox/view";
import { isNoGuest } from "@/lib/people/access.server";
import { canonicalHandle } from "@/lib/people/handle";
import type { PersonCardView } from "@/lib/people/view";
import { ok, type Result } from "@/lib/problem";
import type { Viewer } from "@/lib/viewer";

/**
 * What the page of a new letter begins with: a draft, an answer, a letter that is passed on, a letter to somebody, or an
 * empty sheet. Stores nothing. Refuses letters that are not the viewer's.
 */
export async function beginLetter(
	viewer: Viewer,
	input: BeginInput,
	locale: Locale,
): Promise<Result<DraftView>> {
	const known = input.draft ?? (await findLetter(viewer, input.letter))?.id;
	if (known) return readDraftOf(viewer, known);
	const begun = await begin(viewer, input, locale);
	if (!begun.ok || !input.letter) return begun;
	return ok({ ...begun.value, clientId: input.letter });
}

/** The viewer's own letter of this client id, once it was saved or sent. */
export async function findLetter(
	{ personId }: Viewer,
	clientId: string | undefined,
): Promise<{ id: string; isSent: boolean } | null> {
	if (!clientId) return null;
	const [row] = await database()
		.select({ id: letters.id, state: letters.state })
		.from(letters)
		.where(and(eq(letters.senderId, personId), eq(letters.clientId, clientId)));
	return row ? { id: row.id, isSent: row.state !== "draft" } : null;
}

async function begin(
	viewer: Viewer,
	input: BeginInput,
	locale: Locale,
): Promise<Result<DraftView>> {
	const said = { words: mailboxWords(locale), locale };
	const from = input.reply ?? input.forward;
	if (!from) return ok({ ...empty(), recipients: await named(input.to) });
	const letter = await readLetter(viewer, from);
	if (!letter.ok) return letter;
	if (!input.reply)
		return ok({
			...empty(),
			...forwardOf(letter.value, said),
			attachments: letter.value.attachments,
		});
	return ok({
		...empty(),
		...replyTo(letter.value, said),
		recipients: await addressees(viewer, letter.value, input.all === "1"),
	});
}

const empty = (): DraftView => ({
	id: null,
	clientId: newId(),
	version: 0,
	recipients: [],
	subject: "",
	body: "",
	attachments: [],
});

async function named(handle: string | undefined): Promise<PersonCardView[]> {
	if (!handle) return [];
	return database()
		.select(cardColumns)
		.from(people)
		.where(and(eq(people.handle, canonicalHandle(handle)), isNoGuest));
}

/** Who is answered: the sender, and with all of them the others; to an own letter, those it went to. Whom one blocks is left out. */
async function addressees(
	{ personId }: Viewer,
	{ sender, isMine, recipients }: LetterView,
	isToAll: boolean,
): Promise<PersonCardView[]> {
	const asked = isMine || isToAll ? [sender, ...recipients] : [sender];
	const ids = [...new Set(asked.flatMap((one) => one?.id ?? []))].filter(
		(id) => id !== personId,
	);
	if (ids.length === 0) return [];
	const rows = await database()
		.select(cardColumns)
		.from(people)
		.where(
			and(
				inArray(people.id, ids),
				isNoGuest,
				sql`not exists (select 1 from blocks b where b.blocker_id = ${personId} and b.blocked_id = ${people.id})`,
			),
		);
	return ids.flatMap((id) => rows.find((row) => row.id === id) ?? []);
}
