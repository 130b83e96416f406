"use client";

import { Search } from "lucide-react";
import { useState } from "react";
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
import { FORWARD_MAX, PERSON_SEARCH_LENGTH_MAX } from "@/lib/limits";
import { mediaUrl } from "@/lib/media/view";
import type { ProblemCode } from "@/lib/problem";

export type Refused = ReadonlyMap<string, ProblemCode>;
type Sending = {
	/** Answers which of the chosen refused; null when they could not be asked, and that was said. */
	sendAll: (chosen: ReadonlySet<string>) => Promise<Refused | null>;
	/** What is said of as many as took it. */
	told: (count: number) => string;
	/** All took it. */
	onDone: () => void;
};

/** Chooses chats that something goes to. Those that refuse stay chosen, with the reason. */
export function ChatsDialog({
	title,
	lead,
	action,
	onClose,
	...sending
}: Sending & {
	title: string;
	lead?: string;
	action: string;
	onClose: () => void;
}) {
	const t = useT();
	const { chosen, toggle, refusals, isBusy, send } = useChosen(sending);
	return (
		<Dialog open onOpenChange={onClose} title={title} description={lead}>
			<form
				className="grid gap-4"
				onSubmit={(event) => {
					event.preventDefault();
					void send();
				}}
			>
				<Conversations title={title} chosen={chosen} onToggle={toggle} />
				<FormError text={refusals} />
				<footer className="flex flex-wrap justify-end gap-3">
					<DialogClose>
						<Button look="quiet">{t.common.cancel}</Button>
					</DialogClose>
					<Button type="submit" busy={isBusy} disabled={chosen.size === 0}>
						{action}
					</Button>
				</footer>
			</form>
		</Dialog>
	);
}

function useChosen({ sendAll, told, onDone }: Sending) {
	const t = useT();
	const { show } = useToast();
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
		if (count > 0) show({ text: told(count) });
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

/** Of which conversations one chooses. */
function Conversations({
	title,
	chosen,
	onToggle,
}: {
	title: string;
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
			<legend className="sr-only">{title}</legend>
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
