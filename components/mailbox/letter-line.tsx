"use client";

import { CalendarClock, Paperclip, Star } from "lucide-react";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { useLocale } from "@/components/i18n/use-t";
import { useShownZone } from "@/components/i18n/use-zone";
import { Avatar } from "@/components/ui/avatar";
import { cn } from "@/components/ui/cn";
import { Time } from "@/components/ui/time";
import type { MailboxWords } from "@/lib/i18n/en/mailbox";
import { dateTime } from "@/lib/i18n/time";
import type { LetterLineView } from "@/lib/mailbox/view";
import { mediaUrl } from "@/lib/media/view";
import { useWords } from "./use-words";

/** A letter in the list: whose, what about, how it begins. In choosing it is a box to tick, else a link. */
export function LetterLine({
	letter,
	isChoosing,
	isChosen,
	onChoose,
}: {
	letter: LetterLineView;
	isChoosing: boolean;
	isChosen: boolean;
	onChoose: (isChosen: boolean) => void;
}) {
	const t = useWords();
	const path = usePathname();
	const href = hrefOf(letter);
	const isOpen = path === `/mailbox/letters/${letter.id}`;
	const look = cn(
		"grid grid-cols-[auto_minmax(0,1fr)] gap-3 rounded-lg px-3 py-row text-ink no-underline",
		isOpen || isChosen ? "bg-accent-soft" : "hover:bg-hover",
	);
	if (!isChoosing)
		return (
			<li>
				<Link
					href={href}
					prefetch={false}
					aria-current={isOpen ? "page" : undefined}
					className={look}
				>
					<Face letter={letter} />
					<Lines letter={letter} />
				</Link>
			</li>
		);
	return (
		<li>
			<label className={cn(look, "cursor-pointer")}>
				<span className="grid size-10 place-items-center">
					<input
						type="checkbox"
						checked={isChosen}
						onChange={(event) => onChoose(event.target.checked)}
						aria-label={t.selectLetter(letter.subject || t.noSubject)}
						className="size-6 accent-accent"
					/>
				</span>
				<Lines letter={letter} />
			</label>
		</li>
	);
}

function hrefOf({ id, home, isMine, isWaiting }: LetterLineView): string {
	return isMine && home === "drafts" && !isWaiting
		? `/mailbox/new?draft=${id}`
		: `/mailbox/letters/${id}`;
}

/** Of one's own letters the face of who it goes to. */
function Face({ letter }: { letter: LetterLineView }) {
	const person = letter.isMine ? letter.recipients[0] : letter.sender;
	return (
		<Avatar
			id={person?.id ?? letter.id}
			name={person?.displayName ?? "?"}
			handle={person?.handle}
			photoUrl={person?.photoId ? mediaUrl(person.photoId, "thumbnail") : null}
		/>
	);
}

function Lines({ letter }: { letter: LetterLineView }) {
	const { locale } = useLocale();
	const t = useWords();
	const { isRead, subject, excerpt, at, isWaiting } = letter;
	const timeZone = useShownZone();
	const day = isWaiting ? dateTime(new Date(at), { locale, timeZone }) : null;
	return (
		<span className="grid min-w-0 gap-0.5">
			<span className="flex min-w-0 items-baseline gap-2">
				{!isRead && (
					<span className="size-2.5 shrink-0 self-center rounded-full bg-lamp ring-1 ring-ink-soft">
						<span className="sr-only">{t.unread}: </span>
					</span>
				)}
				<bdi className={cn("min-w-0 flex-1 truncate", !isRead && "font-bold")}>
					{whoIn(letter, t)}
				</bdi>
				<span className="shrink-0 text-ink-soft text-xs">
					{day ?? <Time at={at} />}
				</span>
			</span>
			<span className="flex min-w-0 items-center gap-1.5">
				<bdi
					className={cn(
						"min-w-0 flex-1 truncate text-sm",
						!isRead && "font-semibold",
					)}
				>
					{subject || t.noSubject}
				</bdi>
				<Signs letter={letter} />
			</span>
			<bdi className="truncate text-ink-soft text-sm">
				{day ? t.waitingUntil(day) : excerpt.trim().replace(/\s+/g, " ")}
			</bdi>
		</span>
	);
}

function Signs({ letter }: { letter: LetterLineView }) {
	const t = useWords();
	const look = "size-4 shrink-0 text-ink-soft";
	return (
		<>
			{letter.isWaiting && (
				<CalendarClock aria-hidden="true" className={look} />
			)}
			{letter.hasFiles && (
				<Paperclip role="img" aria-label={t.hasFiles} className={look} />
			)}
			{letter.isStarred && (
				<Star
					role="img"
					aria-label={t.starred}
					className="size-4 shrink-0 fill-lamp text-ink-soft"
				/>
			)}
		</>
	);
}

function whoIn(letter: LetterLineView, t: MailboxWords): string {
	if (!letter.isMine) return letter.sender?.displayName ?? t.noPerson;
	return toWhom(letter.recipients, letter.recipientCount, t);
}

/** The names that a letter goes to, and how many more. */
export function toWhom(
	recipients: LetterLineView["recipients"],
	count: number,
	t: MailboxWords,
): string {
	if (recipients.length === 0) return t.nobody;
	const names = recipients.map((one) => one?.displayName ?? t.noPerson);
	const more = count - recipients.length;
	return t.toNames(
		more > 0 ? `${names.join(", ")} ${t.andMore(more)}` : names.join(", "),
	);
}
