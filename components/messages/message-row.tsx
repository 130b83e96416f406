"use client";

import { Forward } from "lucide-react";
import { memo, type ReactNode, useMemo } from "react";
import { ReadersTick } from "@/components/groups/readers-tick";
import { useT } from "@/components/i18n/use-t";
import { Attachments, endsWithPicture } from "@/components/media/attachments";
import { Poll } from "@/components/polls/poll";
import { Preview } from "@/components/previews/preview";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { Time } from "@/components/ui/time";
import type { Words } from "@/lib/i18n/en";
import { problemText } from "@/lib/i18n/problem-text";
import type { PlainBody } from "@/lib/messages/body";
import { isEmojiOnly } from "@/lib/messages/emoji";
import type { DeliveryStatus } from "@/lib/messages/markers";
import type { PendingRow as Pending, Place } from "@/lib/messages/rows";
import type { MessageView, QuoteView } from "@/lib/messages/view";
import { Bubble, type BubbleFill } from "./bubble";
import { DeliveryTick } from "./delivery-tick";
import type { Target } from "./message-actions";
import { MessageText } from "./message-text";
import { Quote } from "./quote";
import { Reactions } from "./reactions";
import { DeletedRow, RowFrame } from "./row-frame";
import { RowSigns } from "./row-signs";

type Common = {
	rowKey: string;
	place: Place;
	/** What it replies to; null while that is not known. */
	quote?: QuoteView | null;
	onToggle: () => void;
};

type Confirmed = Common & {
	message: MessageView;
	status: DeliveryStatus | null;
	isStarred: boolean;
	from: string;
};
type Waiting = Common & {
	pending: Pending["pending"];
	onRetry: (clientId: string) => void;
	onDiscard: (clientId: string) => void;
};

/**
 * A message, confirmed or not. Drawn again only when it, its tick or its place changed. One component for its whole life:
 * two would draw the row anew when the server confirms it, and lose the focus in it and what was opened from it.
 */
export const MessageRow = memo(function MessageRow(row: Confirmed | Waiting) {
	const t = useT();
	const confirmed = "message" in row ? row : null;
	const target = useTarget(confirmed);
	if ("pending" in row) return waitingRow(t, row);
	return target && confirmedRow(t, row, target);
});

function useTarget(row: Confirmed | null): Target | null {
	const message = row?.message;
	const isOwn = row?.status != null;
	const isStarred = row?.isStarred ?? false;
	return useMemo(
		() => (message ? { message, isOwn, isStarred } : null),
		[message, isOwn, isStarred],
	);
}

function confirmedRow(
	t: Words,
	{ message, status, from, isStarred, ...common }: Confirmed,
	target: Target,
): ReactNode {
	const { body, editedAt } = message;
	if (body.kind === "deleted")
		return <DeletedRow {...common} target={target} from={from} />;
	if (body.kind !== "plain" && body.kind !== "poll") return null;
	const isPoll = body.kind === "poll";
	return (
		<SaidRow
			{...common}
			isOwn={target.isOwn}
			from={from}
			target={target}
			conversationId={message.conversationId}
			body={isPoll ? { ...POLL, isForwarded: body.isForwarded } : body}
			poll={isPoll && <Poll body={body} target={target} />}
			below={message.reactions.length > 0 && <Reactions target={target} />}
			meta={
				<>
					<RowSigns
						isPinned={message.isPinned}
						isStarred={isStarred}
						isPassing={body.expiresAt !== undefined}
					/>
					{editedAt && <span>{t.messages.edited}</span>}
					<Time at={message.createdAt} look="clock" />
					{status && <ReadersTick message={message} status={status} />}
				</>
			}
		/>
	);
}

/** Not confirmed: on its way, or refused with the reason and what can be done. */
function waitingRow(
	t: Words,
	{ pending, onRetry, onDiscard, ...common }: Waiting,
): ReactNode {
	const { clientId, conversationId, createdAt, problem } = pending;
	return (
		<SaidRow
			{...common}
			isOwn
			from={t.people.you}
			conversationId={conversationId}
			body={pending}
			poll={pending.poll && <Poll body={pending.poll} />}
			meta={
				<>
					<Time at={createdAt} look="clock" />
					<DeliveryTick status={problem ? "failed" : "waiting"} />
				</>
			}
			below={
				problem && (
					<div
						role="alert"
						className="flex flex-wrap items-center justify-end gap-x-2 text-sm"
					>
						<span className="text-danger-text">
							{t.conversations.failed}. {problemText(t, problem).text}
						</span>
						<Button look="plain" size="small" onClick={() => onRetry(clientId)}>
							{t.common.retry}
						</Button>
						<Button
							look="plain"
							size="small"
							onClick={() => onDiscard(clientId)}
						>
							{t.conversations.discard}
						</Button>
					</div>
				)
			}
		/>
	);
}

type Said = Pick<
	PlainBody,
	"text" | "attachments" | "mentions" | "replyTo" | "isForwarded"
>;

/** A poll says nothing beside what it asks. */
const POLL: Said = { text: "", attachments: [] };

function SaidRow({
	isOwn,
	from,
	target,
	conversationId,
	body,
	poll,
	quote,
	meta,
	below,
	onToggle,
	...common
}: Common & {
	isOwn: boolean;
	from: string;
	target?: Target;
	conversationId: string;
	body: Said;
	poll?: ReactNode;
	meta: ReactNode;
	below?: ReactNode;
}) {
	return (
		<RowFrame
			{...common}
			isOwn={isOwn}
			from={from}
			target={target}
			below={below}
		>
			<Bubble
				isOwn={isOwn}
				place={common.place}
				fill={fillOf(body)}
				meta={meta}
			>
				{body.isForwarded && <ForwardedLine />}
				{body.replyTo && (
					<Quote
						conversationId={conversationId}
						sequence={body.replyTo.sequence}
						quote={quote ?? null}
					/>
				)}
				{poll}
				{body.attachments.length > 0 && (
					<Attachments
						attachments={body.attachments}
						from={isOwn ? undefined : from}
					/>
				)}
				{body.text !== "" && (
					<div
						className={cn(
							"grid grid-cols-[minmax(0,auto)] gap-1.5",
							body.attachments.length > 0 && "px-2.5 pb-0.5",
						)}
					>
						<MessageText
							text={body.text}
							mentions={body.mentions}
							onToggle={onToggle}
						/>
					</div>
				)}
				<Preview preview={target?.message.preview} />
			</Bubble>
		</RowFrame>
	);
}

function ForwardedLine() {
	const t = useT();
	return (
		<p className="flex items-center gap-1 px-1 text-sm italic">
			<Forward aria-hidden="true" className="size-4 rtl:-scale-x-100" />
			{t.messages.forwarded}
		</p>
	);
}

function fillOf({ text, attachments, replyTo, isForwarded }: Said): BubbleFill {
	if (attachments.length > 0) {
		const isBare = text === "" && endsWithPicture(attachments);
		return isBare ? "photos" : "photosAndWords";
	}
	return isEmojiOnly(text) && !replyTo && !isForwarded ? "emoji" : "words";
}
