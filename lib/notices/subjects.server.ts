import { and, eq, inArray, or, sql } from "drizzle-orm";
import { database } from "@/db/client";
import { messageMarks } from "@/db/schema/changes";
import { members } from "@/db/schema/conversations";
import { groupRequests, groups } from "@/db/schema/groups";
import { letterCopies, letters } from "@/db/schema/mailbox";
import { messages } from "@/db/schema/messages";
import { people } from "@/db/schema/people";
import { readAccess } from "@/lib/conversations/access.server";
import { requestSide } from "@/lib/conversations/rules";
import { readCommentsTold, readPostsTold } from "@/lib/feed/subjects.server";
import { isInSight } from "@/lib/mailbox/access.server";
import { derive } from "@/lib/messages/body";
import { toMessageView } from "@/lib/messages/log";
import { isMentioned } from "@/lib/messages/mention";
import type { Subject, SubjectKind } from "@/lib/notices/kinds";
import { readReportsTold } from "@/lib/reports/subjects.server";

/** What may be said of a subject to this person now. */
export type SubjectView = {
	href: string;
	title: string | null;
	excerpt: string | null;
	/** They have read it where it stands: nothing of it is new any more. */
	isRead?: boolean;
};

/**
 * The gate of one kind: answers those subjects that this person may see now, by their key, and leaves out what is gone,
 * hidden or not theirs any more, all alike.
 */
type Gate = (
	personId: string,
	subjects: Subject[],
) => Promise<Map<string, SubjectView>>;

/** Of which kinds a notice can be shown: who records one of a new kind adds its gate here. */
const GATES: Partial<Record<SubjectKind, Gate>> = {
	person: readPeople,
	conversation: readInvitations,
	message: readMessages,
	letter: readLetters,
	post: of("post", readPostsTold),
	comment: of("comment", readCommentsTold),
	report: of("report", readReportsTold),
};

/** A gate that knows its subjects by their ids alone. */
function of(
	kind: SubjectKind,
	read: (personId: string, ids: string[]) => Promise<Map<string, SubjectView>>,
): Gate {
	return async (personId, subjects) => {
		const found = await read(
			personId,
			subjects.map(({ id }) => id),
		);
		return new Map(
			Array.from(found, ([id, view]) => [subjectKey({ kind, id }), view]),
		);
	};
}

/** How a subject is called among others. */
export const subjectKey = ({ kind, id, sequence = 0 }: Subject) =>
	`${kind} ${id} ${sequence}`;

/** What these subjects are to a person now; whatever they may not see is not among the answers. */
export async function readSubjects(
	personId: string,
	subjects: Subject[],
): Promise<Map<string, SubjectView>> {
	const kinds = [...new Set(subjects.map(({ kind }) => kind))];
	const found = await Promise.all(
		kinds.map((kind) =>
			GATES[kind]?.(
				personId,
				subjects.filter((one) => one.kind === kind),
			),
		),
	);
	return new Map(found.flatMap((one) => [...(one ?? [])]));
}

async function readPeople(_: string, subjects: Subject[]) {
	const rows = await database()
		.select({ id: people.id, handle: people.handle })
		.from(people)
		.where(
			inArray(
				people.id,
				subjects.map(({ id }) => id),
			),
		);
	return new Map(
		rows.map(({ id, handle }) => [
			subjectKey({ kind: "person", id }),
			{
				href: `/people/${encodeURIComponent(handle)}`,
				title: null,
				excerpt: null,
			},
		]),
	);
}

/** A group that asks for this person, or that they are in. */
async function readInvitations(personId: string, subjects: Subject[]) {
	const rows = await database()
		.select({ id: groups.conversationId, name: groups.name })
		.from(groups)
		.leftJoin(
			members,
			and(
				eq(members.conversationId, groups.conversationId),
				eq(members.personId, personId),
			),
		)
		.leftJoin(
			groupRequests,
			and(
				eq(groupRequests.conversationId, groups.conversationId),
				eq(groupRequests.personId, personId),
				eq(groupRequests.state, "waiting"),
			),
		)
		.where(
			and(
				inArray(
					groups.conversationId,
					subjects.map(({ id }) => id),
				),
				sql`(${members.personId} is not null or ${groupRequests.personId} is not null)`,
			),
		);
	return new Map(
		rows.map(({ id, name }) => [
			subjectKey({ kind: "conversation", id }),
			{ href: `/conversations/${id}`, title: name, excerpt: null },
		]),
	);
}

/** Messages of conversations that this person is in and that name them, as they would see them there. */
async function readMessages(personId: string, subjects: Subject[]) {
	const ids = [...new Set(subjects.map(({ id }) => id))];
	const accesses = await readAccess(
		database(),
		and(eq(members.personId, personId), inArray(members.conversationId, ids)),
	);
	const read = new Map(
		accesses
			.filter(
				(one) => !one.hasBlocked && requestSide(one, personId) !== "received",
			)
			.map((one) => [one.id, one.readSequence]),
	);
	const asked = subjects.filter(({ id }) => read.has(id));
	const rows = asked.length > 0 ? await readLog(personId, asked) : [];
	return new Map(
		rows.flatMap(({ row, name }): [string, SubjectView][] => {
			const { body } = toMessageView(row, personId);
			const derived = derive(body);
			// Edited, it may name them no more.
			const isNamed =
				body.kind === "plain" && isMentioned(body.mentions, personId);
			if (!derived || !isNamed) return [];
			const { conversationId: id, sequence } = row;
			const view = {
				href: `/conversations/${id}?at=${sequence}`,
				title: name,
				excerpt: derived.preview,
				isRead: sequence <= (read.get(id) ?? 0),
			};
			return [[subjectKey({ kind: "message", id, sequence }), view]];
		}),
	);
}

/** These messages, less those that the person has hidden for themselves, each with the name of its group. */
function readLog(personId: string, asked: Subject[]) {
	return database()
		.select({ row: messages, name: groups.name })
		.from(messages)
		.leftJoin(groups, eq(groups.conversationId, messages.conversationId))
		.leftJoin(
			messageMarks,
			and(
				eq(messageMarks.conversationId, messages.conversationId),
				eq(messageMarks.sequence, messages.sequence),
				eq(messageMarks.personId, personId),
			),
		)
		.where(
			and(
				sql`coalesce(${messageMarks.isHidden}, 0) = 0`,
				or(
					...asked.map(({ id, sequence = 0 }) =>
						and(
							eq(messages.conversationId, id),
							eq(messages.sequence, sequence),
						),
					),
				),
			),
		);
}

/** Letters that this person holds, by their subject; what they threw away is no news. */
async function readLetters(personId: string, subjects: Subject[]) {
	const rows = await database()
		.select({
			id: letterCopies.letterId,
			title: letters.subject,
			isRead: letterCopies.isRead,
		})
		.from(letterCopies)
		.innerJoin(letters, eq(letters.id, letterCopies.letterId))
		.where(
			and(
				eq(letterCopies.personId, personId),
				inArray(
					letterCopies.letterId,
					subjects.map(({ id }) => id),
				),
				inArray(letterCopies.folder, ["inbox", "requests"]),
				isInSight,
			),
		);
	return new Map(
		rows.map(({ id, title, isRead }) => [
			subjectKey({ kind: "letter", id }),
			{
				href: `/mailbox/letters/${id}`,
				title: title || null,
				excerpt: null,
				isRead,
			},
		]),
	);
}
