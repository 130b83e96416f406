import { and, count, eq } from "drizzle-orm";
import { database } from "@/db/client";
import { letterMedia } from "@/db/schema/mailbox";
import { people } from "@/db/schema/people";
import { accessConversation } from "@/lib/conversations/access.server";
import { accessComment, accessPost } from "@/lib/feed/access.server";
import { accessLetter } from "@/lib/mailbox/access.server";
import { bodyFor, wordsOf } from "@/lib/messages/body";
import { findMessage } from "@/lib/messages/change.server";
import { isNoGuest } from "@/lib/people/access.server";
import { wordsOfPoll } from "@/lib/polls/body";
import { ok, type Result, refuse } from "@/lib/problem";
import type { SubjectInput } from "@/lib/reports/input";
import type { ReportPlace } from "@/lib/reports/kinds";
import type { Viewer } from "@/lib/viewer";

/** What a report keeps of its subject: whom it is about, and what was said. */
export type Reported = {
	aboutId: string;
	place: ReportPlace | null;
	copy: string | null;
	attachmentCount: number;
};

/**
 * The gate of what can be reported: whatever the viewer may see, through the gate of its own kind, and is somebody else's.
 * Not there, not for them, their own and nobody's any more are all not found; what is deleted and leaves a trace is a
 * `conflict`.
 */
export async function accessReported(
	viewer: Viewer,
	subject: SubjectInput,
): Promise<Result<Reported>> {
	const found = await readReported(viewer, subject);
	if (found.ok && found.value.aboutId === viewer.personId)
		return refuse("not_found");
	return found;
}

function readReported(
	viewer: Viewer,
	subject: SubjectInput,
): Promise<Result<Reported>> {
	switch (subject.kind) {
		case "person":
			return readPerson(subject.id);
		case "message":
			return readMessage(viewer, subject);
		case "post":
			return readPost(viewer, subject.id);
		case "comment":
			return readComment(viewer, subject.id);
		case "letter":
			return readLetter(viewer, subject.id);
		default:
			return subject satisfies never;
	}
}

/** Every member may see every other. A guest has no page, and is reported by what they say. */
async function readPerson(id: string): Promise<Result<Reported>> {
	const [row] = await database()
		.select({ id: people.id })
		.from(people)
		.where(and(eq(people.id, id), isNoGuest));
	if (!row) return refuse("not_found");
	return ok({ aboutId: id, place: null, copy: null, attachmentCount: 0 });
}

async function readMessage(
	viewer: Viewer,
	{ conversationId, id }: Extract<SubjectInput, { kind: "message" }>,
): Promise<Result<Reported>> {
	const access = await accessConversation(viewer, conversationId);
	if (!access.ok) return access;
	const row = await findMessage(database(), access.value, id);
	if (!row) return refuse("not_found");
	const body = bodyFor(viewer.personId, row);
	if (body.kind !== "plain" && body.kind !== "poll") return refuse("conflict");
	return ok({
		aboutId: row.senderId,
		place: access.value.kind,
		copy: wordsOf(body) ?? "",
		attachmentCount: body.kind === "plain" ? body.attachments.length : 0,
	});
}

async function readPost(viewer: Viewer, id: string): Promise<Result<Reported>> {
	const access = await accessPost(viewer, id);
	if (!access.ok) return access;
	const { author, body } = access.value;
	const asked = body.poll ? [wordsOfPoll(body.poll)] : [];
	return ok({
		aboutId: author.id,
		place: null,
		copy: [body.text, ...asked].filter((text) => text !== "").join("\n"),
		attachmentCount: body.attachments.length,
	});
}

async function readComment(
	viewer: Viewer,
	id: string,
): Promise<Result<Reported>> {
	const access = await accessComment(viewer, id);
	if (!access.ok) return access;
	const { authorId, body } = access.value;
	return ok({
		aboutId: authorId,
		place: null,
		copy: body.text,
		attachmentCount: 0,
	});
}

async function readLetter(
	viewer: Viewer,
	id: string,
): Promise<Result<Reported>> {
	const access = await accessLetter(viewer, id);
	if (!access.ok) return access;
	const { letter } = access.value;
	if (!letter.senderId) return refuse("not_found");
	const [files] = await database()
		.select({ count: count() })
		.from(letterMedia)
		.where(eq(letterMedia.letterId, id));
	const said = [letter.subject, letter.body].filter((text) => text !== "");
	return ok({
		aboutId: letter.senderId,
		place: null,
		copy: said.join("\n\n"),
		attachmentCount: files?.count ?? 0,
	});
}
