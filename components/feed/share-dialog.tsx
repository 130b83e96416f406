"use client";

import { useRef, useState } from "react";
import { conversationName } from "@/components/conversations/conversation-name";
import { useT } from "@/components/i18n/use-t";
import { Conversations } from "@/components/messages/forward-dialog";
import { useConversations } from "@/components/realtime/use-live";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { FormError } from "@/components/ui/form-error";
import { useToast } from "@/components/ui/toast";
import { newId } from "@/lib/ids";
import { sendMessage } from "@/lib/messages/api.browser";
import type { ProblemCode } from "@/lib/problem";
import { useWords } from "./use-words";

/**
 * Takes a post to chats as a link. The link says nothing of the post: it is opened through the gate by whoever follows it,
 * so nobody ever sees more than the post is for. Chats that refuse stay chosen, with the reason.
 */
export function ShareDialog({
	postId,
	onClose,
}: {
	postId: string;
	onClose: () => void;
}) {
	const t = useT();
	const words = useWords();
	const { chosen, toggle, refusals, isBusy, send } = useShare(postId, onClose);
	return (
		<Dialog
			open
			onOpenChange={onClose}
			title={words.shareTitle}
			description={words.shareLead}
		>
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
						{words.share}
					</Button>
				</footer>
			</form>
		</Dialog>
	);
}

function useShare(postId: string, onDone: () => void) {
	const t = useT();
	const words = useWords();
	const { show } = useToast();
	const conversations = useConversations();
	// One for all tries: a try whose answer was lost is not said twice.
	const clientIds = useRef(new Map<string, string>());
	const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
	const [refusals, setRefusals] = useState<string | null>(null);
	const [isBusy, setBusy] = useState(false);
	const sendTo = async (id: string): Promise<ProblemCode | null> => {
		const clientId = clientIds.current.get(id) ?? newId();
		clientIds.current.set(id, clientId);
		const text = `${location.origin}/feed/${postId}`;
		const sent = await sendMessage(id, { clientId, text, attachmentIds: [] });
		return sent.ok ? null : sent.problem.code;
	};
	const nameOf = (id: string) => {
		const found = conversations.find((one) => one.id === id);
		return found ? conversationName(found) : "";
	};
	const send = async () => {
		if (isBusy || chosen.size === 0) return;
		setBusy(true);
		const refused = new Map<string, ProblemCode>();
		for (const id of chosen) {
			const code = await sendTo(id);
			if (code) refused.set(id, code);
		}
		setBusy(false);
		const count = chosen.size - refused.size;
		if (count > 0) show({ text: words.shared(count) });
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
