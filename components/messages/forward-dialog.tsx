"use client";

import { Search } from "lucide-react";
import { useRef, useState } from "react";
import {
	conversationName,
	isFoundBy,
} from "@/components/conversations/conversation-name";
import { GroupAvatar } from "@/components/groups/group-avatar";
import { useT } from "@/components/i18n/use-t";
import { useLive, useStore } from "@/components/realtime/use-live";
import { Avatar } from "@/components/ui/avatar";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/choice";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { FormError } from "@/components/ui/form-error";
import { TextField } from "@/components/ui/text-field";
import { useToast } from "@/components/ui/toast";
import type { ConversationView } from "@/lib/conversations/view";
import { newId } from "@/lib/ids";
import { FORWARD_MAX, PERSON_SEARCH_LENGTH_MAX } from "@/lib/limits";
import { mediaUrl } from "@/lib/media/view";
import type { ForwardedView, MessageView } from "@/lib/messages/view";
import type { ProblemCode } from "@/lib/problem";
import { useDeeds } from "./use-deeds";

/** Chooses conversations that messages are said in again, in their order. Those that refuse stay chosen, with the reason. */
export function ForwardDialog({
	messages,
	onClose,
	onDone = onClose,
}: {
	messages: MessageView[];
	onClose: () => void;
	/** All were said everywhere. */
	onDone?: () => void;
}) {
	const t = useT();
	const { chosen, toggle, refusals, isBusy, send } = useForward(
		messages,
		onDone,
	);
	return (
		<Dialog open onOpenChange={onClose} title={t.messages.forwardTitle}>
			<form
				className="grid gap-4"
				onSubmit={(event) => {
					event.preventDefault();
					void send();
				}}
			>
				<Conversations chosen={chosen} onToggle={toggle} />
				<FormError text={refusals} />
				<footer className="flex flex-wrap justify-end gap-3">
					<DialogClose>
						<Button look="quiet">{t.common.cancel}</Button>
					</DialogClose>
					<Button type="submit" busy={isBusy} disabled={chosen.size === 0}>
						{t.messages.forward}
					</Button>
				</footer>
			</form>
		</Dialog>
	);
}

function useForward(messages: MessageView[], onDone: () => void) {
	const t = useT();
	const { show } = useToast();
	const sendAll = useSendAll(messages);
	const { conversations } = useStore(useLive().inbox);
	const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
	const [refusals, setRefusals] = useState<string | null>(null);
	const [isBusy, setBusy] = useState(false);
	const nameOf = (id: string) => {
		const found = conversations.find((one) => one.id === id);
		return found ? conversationName(found) : "";
	};
	const send = async () => {
		if (isBusy || chosen.size === 0) return;
		setBusy(true);
		const refused = await sendAll(chosen);
		setBusy(false);
		if (!refused) return;
		const count = chosen.size - refused.size;
		if (count > 0) show({ text: t.messages.forwardedTo(count) });
		if (refused.size === 0) return onDone();
		setChosen(new Set(refused.keys()));
		setRefusals(
			Array.from(
				refused,
				([id, code]) => `${nameOf(id)}: ${t.problems[code]}`,
			).join("\n"),
		);
	};
	const toggle = (id: string, isChosen: boolean) => {
		const next = new Set(chosen);
		if (isChosen) next.add(id);
		else next.delete(id);
		setChosen(next);
	};
	return { chosen, toggle, refusals, isBusy, send };
}

/** Says them all in the chosen conversations; answers which of these refused, or null when one could not be asked for. */
function useSendAll(messages: MessageView[]) {
	const deeds = useDeeds();
	// One for all tries: a try whose answer was lost is not said twice.
	const clientIds = useRef(new Map<string, string>());
	const targetOf = ({ id }: MessageView, conversationId: string) => {
		const key = `${id} ${conversationId}`;
		const clientId = clientIds.current.get(key) ?? newId();
		clientIds.current.set(key, clientId);
		return { conversationId, clientId };
	};
	return async (chosen: ReadonlySet<string>) => {
		const refused = new Map<string, ProblemCode>();
		for (const message of messages) {
			const open = [...chosen].filter((id) => !refused.has(id));
			if (open.length === 0) break;
			const to = open.map((id) => targetOf(message, id));
			const answer = await deeds.forward(message, to);
			if (!answer.ok) return null;
			for (const [id, code] of refusalsOf(answer.value)) refused.set(id, code);
		}
		return refused;
	};
}

const refusalsOf = ({ results }: ForwardedView): [string, ProblemCode][] =>
	results.flatMap(({ conversationId, refusal }) =>
		refusal ? [[conversationId, refusal] as [string, ProblemCode]] : [],
	);

/** Of which conversations one chooses those that something is to go to. */
export function Conversations({
	chosen,
	onToggle,
}: {
	chosen: ReadonlySet<string>;
	onToggle: (id: string, isChosen: boolean) => void;
}) {
	const t = useT();
	const [words, setWords] = useState("");
	const { conversations } = useStore(useLive().inbox);
	const open = conversations.filter(
		(one) => one.maySend && one.request === "none",
	);
	const shown = open.filter(
		(one) => chosen.has(one.id) || isFoundBy(one, words),
	);
	return (
		<fieldset className="grid gap-3">
			<legend className="sr-only">{t.messages.forwardTitle}</legend>
			<TextField
				type="search"
				label={t.conversations.searchLabel}
				labelHidden
				placeholder={t.conversations.searchLabel}
				icon={<Search />}
				value={words}
				onChange={(event) => setWords(event.target.value)}
				// Enter in a search is no order to send.
				onKeyDown={(event) => event.key === "Enter" && event.preventDefault()}
				maxLength={PERSON_SEARCH_LENGTH_MAX}
				autoComplete="off"
			/>
			<ul className="grid max-h-80 gap-1 overflow-y-auto">
				{shown.map((one) => (
					<li key={one.id}>
						<Checkbox
							checked={chosen.has(one.id)}
							disabled={!chosen.has(one.id) && chosen.size >= FORWARD_MAX}
							onChange={(event) => onToggle(one.id, event.target.checked)}
							label={<ConversationLabel conversation={one} />}
						/>
					</li>
				))}
			</ul>
			<p role="status" className="text-ink-soft text-sm empty:hidden">
				{shown.length === 0 && t.conversations.noneFound}
			</p>
		</fieldset>
	);
}

function ConversationLabel({
	conversation,
}: {
	conversation: ConversationView;
}) {
	const { id, group, other } = conversation;
	const name = conversationName(conversation);
	return (
		<span className="flex min-w-0 items-center gap-3">
			{group ? (
				<GroupAvatar id={id} group={group} size="small" />
			) : (
				<Avatar
					id={other?.id ?? id}
					name={name}
					photoUrl={
						other?.photoId ? mediaUrl(other.photoId, "thumbnail") : null
					}
					size="small"
				/>
			)}
			<bdi className="min-w-0 truncate">{name}</bdi>
		</span>
	);
}
