import { newId } from "@/lib/ids";
import type { DraftInput, SendLetterInput } from "@/lib/mailbox/input";
import { letterListInput } from "@/lib/mailbox/input";
import { listLetters } from "@/lib/mailbox/lists.server";
import { sendLetter } from "@/lib/mailbox/send.server";
import type { LetterLineView } from "@/lib/mailbox/view";
import type { Viewer } from "@/lib/viewer";
import { must } from "@/tests/factories";

/** A letter as a browser would send it; override only what the test is about. */
export function letterOf(
	to: readonly Viewer[],
	over: Partial<SendLetterInput> = {},
): SendLetterInput {
	return {
		clientId: newId(),
		version: 0,
		writerId: newId(),
		turn: 1,
		recipientIds: to.map(({ personId }) => personId),
		subject: "Plums",
		body: "The tree is full this year.",
		attachmentIds: [],
		zone: "Europe/Oslo",
		day: null,
		...over,
	};
}

/** The same as far as it is a draft. */
export function draftOf(
	to: readonly Viewer[],
	over: Partial<DraftInput> = {},
): DraftInput {
	const { zone: _, day: __, ...draft } = letterOf(to, over);
	return draft;
}

/** Sends through the real command, and takes it for granted. */
export async function post(
	sender: Viewer,
	to: readonly Viewer[],
	over: Partial<SendLetterInput> = {},
): Promise<string> {
	const sent = must(await sendLetter(sender, letterOf(to, over)));
	if (sent.outcome !== "sent") throw new Error("something newer is there");
	return sent.id;
}

/** The first page of a folder. */
export async function folderOf(
	viewer: Viewer,
	query: Record<string, unknown> = {},
): Promise<LetterLineView[]> {
	const page = await listLetters(viewer, letterListInput.parse(query));
	return must(page).letters;
}
