import type { GroupEvent } from "@/lib/groups/events";
import type { AttachmentKind, AttachmentView } from "@/lib/media/view";
import { plainText } from "@/lib/messages/markup-text";
import type { Mention } from "@/lib/messages/mention";
import { type PollBody, wordsOfPoll } from "@/lib/polls/body";

/**
 * The body of a message is a versioned envelope, so that a conversation can later be sealed end to end: the server
 * stores and forwards it whole, and reads words only through `derive`.
 */
export type PlainBody = {
	v: 1;
	kind: "plain";
	text: string;
	attachments: AttachmentView[];
	/** What it answers, in the same conversation; left out when it answers nothing. */
	replyTo?: ReplyTo;
	/** Said elsewhere first, by somebody else or not; where and by whom is not told. */
	isForwarded?: true;
	/** Written earlier and said by the clock: its sender has not read all that stands before it. */
	isAbsent?: true;
	/** Whom of the group it names; left out when nobody. */
	mentions?: Mention[];
	/** When it disappears; left out when it stays. ISO 8601. */
	expiresAt?: string;
};
/** A message by its place: what it says is looked up by whoever may read it. */
export type ReplyTo = { sequence: number };
export type SealedBody = { v: 1; kind: "sealed"; ciphertext: string };
/** What somebody gets in place of a message that their block kept from them: nothing to draw, only a place in the order. */
export type WithheldBody = { v: 1; kind: "withheld" };
/** What is left of a message that was deleted for all. */
export type DeletedBody = { v: 1; kind: "deleted" };
/** A line of the log about the conversation itself ("Ola joined"): its sender is who did it. */
export type EventBody = { v: 1; kind: "event"; event: GroupEvent };
export type Body =
	| PlainBody
	| PollBody
	| SealedBody
	| WithheldBody
	| DeletedBody
	| EventBody;

/** In the table of who is named, everybody at once: no person has this id. */
export const EVERYBODY_ID = "00000000-0000-0000-0000-000000000000";

/** All that is made from a message's words, for lists, notices and search. */
export type Derived = {
	preview: string;
	photos: number;
	/** What its first attachment is, or that it asks; null for words alone. */
	attached: AttachmentKind | "poll" | null;
	/** Set when the line says what happened: its words are chosen where it is shown. */
	event: GroupEvent | null;
	/** When it disappears; left out when it stays. */
	expiresAt?: string;
};

const PREVIEW_LENGTH_MAX = 140;

/**
 * The one place where anything is derived from a body. One that is sealed or withheld gives null, and everything that
 * hangs off this (last line in lists, push text, search) is then empty by construction.
 */
export function derive(body: Body): Derived | null {
	if (body.kind === "event")
		return { preview: "", photos: 0, attached: null, event: body.event };
	if (body.kind === "poll")
		return {
			preview: inOneLine(body.question),
			photos: 0,
			attached: "poll",
			event: null,
			...endOf(body),
		};
	if (body.kind !== "plain") return null;
	const { text, attachments } = body;
	const [first] = attachments;
	const said = text === "" && first ? toldOf(first) : plainText(text);
	return {
		preview: inOneLine(said),
		photos: attachments.filter(({ kind }) => kind === "photo").length,
		attached: first?.kind ?? null,
		event: null,
		...endOf(body),
	};
}

function endOf({
	expiresAt,
}: PlainBody | PollBody): Pick<Derived, "expiresAt"> {
	return expiresAt ? { expiresAt } : {};
}

function inOneLine(said: string): string {
	const line = said.replace(/\s+/g, " ").trim();
	return Array.from(line).slice(0, PREVIEW_LENGTH_MAX).join("");
}

/** What an attachment says of itself: a file by its name, a drawing by what it shows. */
function toldOf(one: AttachmentView): string {
	if (one.kind === "file") return one.name;
	return one.kind === "drawing" ? one.alt : "";
}

/**
 * All words by which a message can be found: what it says, what its files are called and its drawings show, what it asks and offers to choose. Null for what has none, and
 * for what only its readers can open.
 */
export function wordsOf(body: Body): string | null {
	if (body.kind === "poll") return wordsOfPoll(body);
	if (body.kind !== "plain") return null;
	const told = body.attachments.map(toldOf);
	return [body.text, ...told].filter((text) => text !== "").join("\n");
}

/** What the sender made of a message while the other blocked them. */
export type WithheldEdit = { body: Body; editedAt: string };
type Stored = { senderId: string; body: unknown; withheldEdit: unknown };

/** What a stored message says to this person: to its sender with the edits that a block withholds from the other. */
export function bodyFor(personId: string, stored: Stored): Body {
	return ownEdit(personId, stored)?.body ?? (stored.body as Body);
}

/** An edit that only its sender may see; null for everybody else. */
export function ownEdit(personId: string, stored: Stored): WithheldEdit | null {
	return stored.senderId === personId
		? (stored.withheldEdit as WithheldEdit | null)
		: null;
}
