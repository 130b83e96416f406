import type { ConversationAccess } from "@/lib/conversations/rules";
import { type Game, hearMessage } from "@/lib/guessing/rules";
import type { AttachmentView } from "@/lib/media/view";
import type { Body, PlainBody } from "@/lib/messages/body";
import { expiryOf } from "@/lib/messages/expiry";
import { mentionsIn } from "@/lib/messages/mentions";
import type { Send } from "@/lib/messages/plan";
import { pollBody } from "@/lib/polls/body";
import { ok, type Result, refuse } from "@/lib/problem";

/** What a batch knows that a body is made of. */
type Known = {
	heads: ReadonlyMap<string, { lastSequence: number }>;
	personNamed: (conversationId: string, handle: string) => string | undefined;
	/** The games as the batch leaves them: a guess puts its own there. */
	games: Map<string, Game>;
	now: Date;
};

/**
 * What a send is stored as: its words, its poll, or the line that it guessed the word of a game. Refuses as `poll_closed` a
 * poll whose time is over, and as `tells_word` what would tell the word of a game to those who guess.
 */
export function writtenBody(
	known: Known,
	send: Send,
	access: ConversationAccess,
	{ files, isWithheld }: { files: AttachmentView[]; isWithheld: boolean },
): Result<Body> {
	const heard = isWithheld ? null : hearGuess(known, send);
	return heard ?? bodyOf(known, send, access, files);
}

const GUESSED: Body = { v: 1, kind: "event", event: { type: "guessed" } };

/**
 * What a send that names the word of a game becomes, and the game after it; null for all other sends. Words alone are a
 * guess: what comes with a file, or was said elsewhere, is for all to read.
 */
function hearGuess(
	{ games, now }: Known,
	{ conversationId, senderId, text, ...send }: Send,
): Result<Body> | null {
	const game = games.get(conversationId);
	const isGuess =
		!send.poll && !send.isForward && send.attachmentIds.length === 0;
	if (!game || !isGuess) return null;
	const heard = hearMessage(game, { personId: senderId, text }, now.getTime());
	if (heard.kind === "telling") return refuse("tells_word");
	games.set(conversationId, heard.game);
	return heard.kind === "guessed" ? ok(GUESSED) : null;
}

/** What a send says; `poll_closed` for a poll whose time is over. */
function bodyOf(
	known: Known,
	send: Send,
	access: ConversationAccess,
	attachments: AttachmentView[],
): Result<Body> {
	const expiry = expiryOf(access.lifetimeSeconds, known.now);
	if (!send.poll)
		return ok({ ...plainBody(known, send, access, attachments), ...expiry });
	const poll = pollBody(send.poll, known.now);
	const forwarded = send.isForward && { isForwarded: true as const };
	return poll
		? ok({ ...poll, ...forwarded, ...expiry })
		: refuse("poll_closed");
}

function plainBody(
	{ personNamed, heads }: Known,
	send: Send,
	access: ConversationAccess,
	attachments: AttachmentView[],
): PlainBody {
	const { text, conversationId, replyTo, isForward } = send;
	// What is passed on was said to others: it calls nobody here.
	const mentions = isForward
		? []
		: mentionsIn(
				text,
				(handle) => personNamed(conversationId, handle),
				access.kind !== "direct" && access.role === "admin",
			);
	const last = heads.get(conversationId)?.lastSequence ?? 0;
	const isAbsent = send.isAbsent && access.readSequence < last;
	return {
		v: 1,
		kind: "plain",
		text,
		attachments,
		...(replyTo && { replyTo }),
		...(isForward && { isForwarded: true }),
		...(isAbsent && { isAbsent }),
		...(mentions.length > 0 && { mentions }),
	};
}
