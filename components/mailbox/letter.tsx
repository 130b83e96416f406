"use client";

import Link from "next/link";
import { useEffect, useMemo } from "react";
import { useLocale } from "@/components/i18n/use-t";
import { Attachments } from "@/components/media/attachments";
import { MarkupView } from "@/components/messages/markup-view";
import { profileHref } from "@/components/people/profile-href";
import { Avatar } from "@/components/ui/avatar";
import { useHasScripts } from "@/components/ui/use-has-scripts";
import { MESSAGE_LENGTH_MAX } from "@/lib/limits";
import { changeLetters } from "@/lib/mailbox/actions";
import { postmarkDate } from "@/lib/mailbox/quote";
import type { LetterView } from "@/lib/mailbox/view";
import { mediaUrl } from "@/lib/media/view";
import { parseMarkup } from "@/lib/messages/markup";
import type { PersonCardView } from "@/lib/people/view";
import { LetterFoot } from "./letter-foot";
import { LetterTools } from "./letter-tools";
import { useMailbox } from "./mailbox-context";
import { Postmark } from "./postmark";
import { RequestAnswer } from "./request-answer";
import { useWords } from "./use-words";

/** As long as the longest message. */
const MARKED_BY_SERVER_MAX = MESSAGE_LENGTH_MAX;

/** A letter as it is read: a sheet with its postmark, nothing around it that calls. */
export function Letter({
	letter,
	place,
}: {
	letter: LetterView;
	/** What the server is called: where letters are stamped. */
	place: string;
}) {
	const t = useWords();
	const { locale } = useLocale();
	const { id, subject, body, attachments, postmarkDay, isWaiting } = letter;
	useReading(letter);
	return (
		<div className="pane-scroll flex min-h-0 flex-1 flex-col bg-surface">
			<LetterTools key={id} letter={letter} />
			<div className="mx-auto grid w-full max-w-3xl gap-4 px-3 py-4 sm:px-6 sm:py-6">
				{letter.folder === "requests" && <RequestAnswer letter={letter} />}
				<article
					aria-labelledby={`${id}-subject`}
					className="grid grid-cols-[minmax(0,1fr)] gap-6 rounded-lg border border-line bg-raised px-5 py-6 shadow-raised sm:px-10 sm:py-9"
				>
					<header className="flex flex-wrap-reverse items-start justify-between gap-x-4 gap-y-2">
						<div className="grid min-w-0 flex-1 basis-56 gap-4">
							<h1
								id={`${id}-subject`}
								dir="auto"
								className="wrap-anywhere font-bold text-2xl"
							>
								{subject || t.noSubject}
							</h1>
							<Names letter={letter} />
						</div>
						{postmarkDay && !isWaiting && (
							<Postmark place={place} day={postmarkDay} />
						)}
					</header>
					{isWaiting && postmarkDay && (
						<p className="rounded-lg bg-accent-soft px-4 py-3 text-accent-text">
							{t.postmarkWaiting(postmarkDate(postmarkDay, locale))}
						</p>
					)}
					<Words text={body} />
					{attachments.length > 0 && (
						<section
							aria-label={t.attachments}
							className="grid justify-items-start gap-3 border-line border-t pt-5"
						>
							<Attachments
								attachments={attachments}
								from={letter.sender?.displayName}
							/>
						</section>
					)}
				</article>
				<LetterFoot letter={letter} />
			</div>
		</div>
	);
}

/** The words with their marks. Reading a very long letter's takes a second of work, which is its reader's and not the server's. */
function Words({ text }: { text: string }) {
	const hasScripts = useHasScripts();
	const isMarked = hasScripts || text.length <= MARKED_BY_SERVER_MAX;
	const blocks = useMemo(
		() => (isMarked ? parseMarkup(text) : null),
		[isMarked, text],
	);
	return (
		<div
			data-words
			className="wrap-anywhere grid grid-cols-[minmax(0,auto)] gap-2 whitespace-pre-wrap text-lg"
		>
			{blocks ? <MarkupView blocks={blocks} /> : <p dir="auto">{text}</p>}
		</div>
	);
}

/** Opened is read; said once, and not again when it is marked as unread while it lies open. */
function useReading({ id, isRead }: LetterView): void {
	const { touch } = useMailbox();
	// biome-ignore lint/correctness/useExhaustiveDependencies: only opening a letter reads it.
	useEffect(() => {
		if (isRead) return;
		void changeLetters({ letterIds: [id], step: "read" })
			.then((done) => done.ok && touch())
			// It stays unread, which is no harm.
			.catch(() => {});
	}, [id]);
}

function Names({ letter }: { letter: LetterView }) {
	const t = useWords();
	const { sender, recipients } = letter;
	return (
		<div className="flex min-w-0 items-center gap-3">
			<Avatar
				id={sender?.id ?? letter.id}
				name={sender?.displayName ?? "?"}
				handle={sender?.handle}
				photoUrl={
					sender?.photoId ? mediaUrl(sender.photoId, "thumbnail") : null
				}
			/>
			<dl className="grid min-w-0">
				<div>
					<dt className="sr-only">{t.from}</dt>
					<dd className="font-semibold">
						<Name person={sender} />
					</dd>
				</div>
				<div className="flex flex-wrap items-baseline gap-x-1.5 text-ink-soft text-sm">
					<dt>{t.to}:</dt>
					{recipients.map((person, index) => (
						<dd key={person?.id ?? `gone-${index}`}>
							<Name person={person} />
							{index < recipients.length - 1 && ","}
						</dd>
					))}
				</div>
			</dl>
		</div>
	);
}

function Name({ person }: { person: PersonCardView | null }) {
	const t = useWords();
	if (!person) return t.noPerson;
	return (
		<Link
			href={profileHref(person)}
			className="inline-block min-h-6 text-inherit"
		>
			<bdi>{person.displayName}</bdi>
		</Link>
	);
}
