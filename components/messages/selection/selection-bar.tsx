"use client";

import { Copy, Forward, Star, StarOff, Trash2, X } from "lucide-react";
import { useEffect, useEffectEvent, useMemo, useState } from "react";
import { useGroupPeople } from "@/components/groups/group-people";
import { useT } from "@/components/i18n/use-t";
import { ForwardDialog } from "@/components/messages/forward-dialog";
import { useLive, useStore } from "@/components/realtime/use-live";
import { copyText } from "@/components/ui/copy-text";
import { IconButton } from "@/components/ui/icon-button";
import { useToast } from "@/components/ui/toast";
import { SELECTION_MAX } from "@/lib/limits";
import { wordsOf as bodyWords } from "@/lib/messages/body";
import type { ConversationLog } from "@/lib/messages/conversation-log.browser";
import { isLiving } from "@/lib/messages/rules";
import type { MessageView } from "@/lib/messages/view";
import { DeleteManyDialog } from "./delete-many-dialog";
import { useEach } from "./use-each";
import type { Selecting } from "./use-selecting";

/** At the foot while several messages are chosen: how many, and what can be done with them all. */
export function SelectionBar({
	log,
	selection,
}: {
	log: ConversationLog;
	selection: Selecting;
}) {
	const t = useT();
	const messages = useChosen(log, selection);
	const [asked, setAsked] = useState<"forward" | "delete" | null>(null);
	const end = () => endSelection(selection);
	useEscape(asked === null, end);
	const each = useEach(end);
	return (
		<section
			aria-label={t.keeping.selection}
			className="border-line border-t bg-raised px-3 pt-2.5 pb-[calc(0.625rem+var(--spacing-safe-bottom))]"
		>
			<div className="mx-auto flex min-h-11 max-w-4xl items-center gap-1">
				<IconButton label={t.keeping.endSelection} icon={<X />} onClick={end} />
				<p role="status" className="min-w-0 flex-1 truncate font-semibold">
					{messages.length < SELECTION_MAX
						? t.keeping.selectedCount(messages.length)
						: t.keeping.selectedMost(messages.length)}
				</p>
				<Deeds {...{ log, messages, each, end }} onAsk={setAsked} />
			</div>
			{asked === "forward" && (
				<ForwardDialog
					messages={messages}
					onClose={() => setAsked(null)}
					onDone={end}
				/>
			)}
			{asked === "delete" && (
				<DeleteManyDialog
					messages={messages}
					each={each}
					onClose={() => setAsked(null)}
				/>
			)}
		</section>
	);
}

/** What can be done with all of them. */
function Deeds({
	log,
	messages,
	each,
	end,
	onAsk,
}: {
	log: ConversationLog;
	messages: MessageView[];
	each: ReturnType<typeof useEach>;
	end: () => void;
	onAsk: (asked: "forward" | "delete") => void;
}) {
	const t = useT();
	const { marks } = useStore(log.state).timeline;
	const copy = useCopy(messages);
	const isNone = messages.length === 0;
	const isSaid = !isNone && messages.every(({ body }) => isLiving(body));
	const areStarred =
		isSaid && messages.every((one) => marks.get(one.sequence)?.isStarred);
	return (
		<>
			<IconButton
				label={t.messages.copy}
				icon={<Copy />}
				disabled={!messages.some(wordsOf)}
				onClick={() => void copy().then(end)}
			/>
			<IconButton
				label={t.messages.forward}
				icon={<Forward className="rtl:-scale-x-100" />}
				disabled={!isSaid}
				onClick={() => onAsk("forward")}
			/>
			<IconButton
				label={areStarred ? t.keeping.unstar : t.keeping.star}
				icon={areStarred ? <StarOff /> : <Star />}
				disabled={!isSaid || each.isBusy}
				onClick={() => void each.star(messages, !areStarred)}
			/>
			<IconButton
				label={t.messages.delete}
				icon={<Trash2 />}
				disabled={isNone}
				onClick={() => onAsk("delete")}
			/>
		</>
	);
}

const wordsOf = ({ body }: MessageView) =>
	(body.kind === "plain" ? body.text : bodyWords(body)) ?? "";

/** What is chosen as it now is, in the order of the log. What was deleted for the viewer meanwhile is in it no more. */
function useChosen(log: ConversationLog, { chosen }: Selecting): MessageView[] {
	const picked = useStore(chosen);
	const { timeline } = useStore(log.state);
	return useMemo(() => {
		const now = new Map(timeline.messages.map((one) => [one.sequence, one]));
		return Array.from(picked?.values() ?? [])
			.map((one) => now.get(one.sequence) ?? one)
			.filter((one) => !timeline.marks.get(one.sequence)?.isHidden)
			.sort((a, b) => a.sequence - b.sequence);
	}, [picked, timeline]);
}

/** Ends the choosing; the focus goes back to the row where it began or went on. */
function endSelection(selection: Selecting): void {
	const row = `[data-sequence="${selection.last()}"] [data-more]`;
	selection.end();
	requestAnimationFrame(() =>
		document.querySelector<HTMLElement>(row)?.focus({ preventScroll: true }),
	);
}

function useEscape(isOn: boolean, end: () => void): void {
	const onKey = useEffectEvent((event: KeyboardEvent) => {
		if (event.key !== "Escape" || !isOn) return;
		event.preventDefault();
		end();
	});
	useEffect(() => {
		// Before the chat, where Escape leads to the newest message.
		const listen = (event: KeyboardEvent) => onKey(event);
		window.addEventListener("keydown", listen, true);
		return () => window.removeEventListener("keydown", listen, true);
	}, []);
}

/** Copies the words of all, each with its sender where there are several. */
function useCopy(messages: MessageView[]): () => Promise<void> {
	const t = useT();
	const { viewerId } = useLive();
	const { personOf } = useGroupPeople();
	const { show } = useToast();
	return async () => {
		const said = messages.filter(wordsOf);
		const areMany = new Set(said.map((one) => one.senderId)).size > 1;
		const nameOf = (id: string) =>
			id === viewerId ? t.people.you : personOf(id).name;
		const text = said
			.map((one) =>
				areMany ? `${nameOf(one.senderId)}: ${wordsOf(one)}` : wordsOf(one),
			)
			.join("\n");
		const isDone = await copyText(text);
		show({ text: isDone ? t.messages.copied : t.common.copyFailed });
	};
}
