"use client";

import { useEffect, useState } from "react";
import { useT } from "@/components/i18n/use-t";
import { Dialog } from "@/components/ui/dialog";
import { FormError } from "@/components/ui/form-error";
import { Spinner } from "@/components/ui/spinner";
import { Time } from "@/components/ui/time";
import type { ConversationView } from "@/lib/conversations/view";
import { problemText } from "@/lib/i18n/problem-text";
import { listEdits } from "@/lib/messages/changes-api.browser";
import { othersReach, statusOfMessage } from "@/lib/messages/markers";
import type { EditsView, MessageView } from "@/lib/messages/view";
import type { Result } from "@/lib/problem";
import { wordOf } from "./delivery-tick";
import type { Target } from "./message-actions";
import { MessageText } from "./message-text";

/** When a message was sent and changed, how far it has come, and what it said before. */
export function InfoDialog({
	target: { message, isOwn },
	conversation: { markers },
	onClose,
}: {
	target: Target;
	conversation: ConversationView;
	onClose: () => void;
}) {
	const t = useT();
	const { createdAt, editedAt } = message;
	const status =
		isOwn && statusOfMessage(message, othersReach(markers, message.senderId));
	return (
		<Dialog open onOpenChange={onClose} title={t.messages.infoTitle}>
			<dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-2">
				<dt className="text-ink-soft">{t.messages.sentAt}</dt>
				<dd>
					<Time at={createdAt} look="full" />
				</dd>
				{editedAt && (
					<>
						<dt className="text-ink-soft">{t.messages.editedAt}</dt>
						<dd>
							<Time at={editedAt} look="full" />
						</dd>
					</>
				)}
				{status && (
					<>
						<dt className="text-ink-soft">{t.messages.state}</dt>
						<dd>{wordOf(t, status)}</dd>
					</>
				)}
			</dl>
			{editedAt && <Earlier message={message} />}
		</Dialog>
	);
}

function Earlier({ message }: { message: MessageView }) {
	const t = useT();
	const [answer, setAnswer] = useState<Result<EditsView> | null>(null);
	useEffect(() => {
		let isWanted = true;
		void listEdits(message).then((came) => isWanted && setAnswer(came));
		return () => {
			isWanted = false;
		};
	}, [message]);
	return (
		<section className="grid gap-2">
			<h3 className="font-semibold">{t.messages.earlier}</h3>
			{!answer && (
				<p role="status">
					<Spinner />
					<span className="sr-only">{t.common.loading}</span>
				</p>
			)}
			<FormError
				text={answer?.ok === false ? problemText(t, answer.problem).text : null}
			/>
			{answer?.ok && (
				<ol className="grid gap-2">
					{answer.value.edits.map(({ body, at }) => (
						<li
							key={at}
							className="grid gap-0.5 rounded-lg bg-sunken px-3 py-2"
						>
							{body.kind === "plain" && (
								<MessageText text={body.text} mentions={body.mentions} />
							)}
							<Time at={at} look="full" className="text-ink-soft text-xs" />
						</li>
					))}
				</ol>
			)}
		</section>
	);
}
