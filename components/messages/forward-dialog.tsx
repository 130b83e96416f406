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
import type { Target } from "./message-actions";
import { useDeeds } from "./use-deeds";

/** Chooses conversations that a message is said in again. Those that refuse stay chosen, with the reason. */
export function ForwardDialog({
	target,
	onClose,
}: {
	target: Target;
	onClose: () => void;
}) {
	const t = useT();
	const { chosen, toggle, refusals, isBusy, send } = useForward(
		target,
		onClose,
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

function useForward({ message }: Target, onClose: () => void) {
	const t = useT();
	const deeds = useDeeds();
	const { show } = useToast();
	const { conversations } = useStore(useLive().inbox);
	const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
	const [refusals, setRefusals] = useState<string | null>(null);
	const [isBusy, setBusy] = useState(false);
	// One for all tries: a try whose answer was lost is not said twice.
	const clientIds = useRef(new Map<string, string>());
	const clientIdOf = (conversationId: string) => {
		const known = clientIds.current.get(conversationId) ?? newId();
		clientIds.current.set(conversationId, known);
		return known;
	};
	const nameOf = (id: string) => {
		const found = conversations.find((one) => one.id === id);
		return found ? conversationName(found) : "";
	};
	const send = async () => {
		if (isBusy || chosen.size === 0) return;
		setBusy(true);
		const to = [...chosen].map((conversationId) => ({
			conversationId,
			clientId: clientIdOf(conversationId),
		}));
		const answer = await deeds.forward(message, to);
		setBusy(false);
		if (!answer.ok) return;
		const refused = answer.value.results.flatMap(
			({ conversationId, refusal }) =>
				refusal ? { conversationId, refusal } : [],
		);
		if (refused.length < to.length)
			show({ text: t.messages.forwardedTo(to.length - refused.length) });
		if (refused.length === 0) return onClose();
		setChosen(new Set(refused.map((one) => one.conversationId)));
		setRefusals(
			refused
				.map(
					(one) => `${nameOf(one.conversationId)}: ${t.problems[one.refusal]}`,
				)
				.join("\n"),
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

function Conversations({
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
