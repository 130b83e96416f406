"use client";

import { Check, Pencil, X } from "lucide-react";
import { useEffect, useId, useRef, useState } from "react";
import { useT } from "@/components/i18n/use-t";
import { useLive } from "@/components/realtime/use-live";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { problemText } from "@/lib/i18n/problem-text";
import { newId } from "@/lib/ids";
import { MESSAGE_LENGTH_MAX } from "@/lib/limits";
import { isBlank } from "@/lib/messages/blank";
import type { PlainBody } from "@/lib/messages/body";
import type { MessageView } from "@/lib/messages/view";
import { ComposerField } from "./composer-field";
import { ComposerNote } from "./composer-note";
import { DraftLook } from "./draft-look";
import { useDeeds } from "./use-deeds";

/** In the composer's place while an own message is changed. What was begun and not saved is there the next time. */
export function EditForm({
	message,
	body,
	onDone,
}: {
	message: MessageView;
	body: PlainBody;
	onDone: () => void;
}) {
	const t = useT();
	const writing = useEditing(message, body, onDone);
	return (
		<form
			aria-label={t.messages.editing}
			className="border-line border-t bg-raised px-3 pt-2.5 pb-[calc(0.625rem+var(--spacing-safe-bottom))]"
			onSubmit={(event) => {
				event.preventDefault();
				writing.send();
			}}
			onKeyDown={(event) => {
				if (event.key !== "Escape") return;
				event.preventDefault();
				writing.cancel();
			}}
		>
			<div className="mx-auto grid max-w-4xl grid-cols-[minmax(0,1fr)] gap-1.5">
				<p className="flex items-center gap-2 ps-1 text-accent-text text-sm">
					<Pencil aria-hidden="true" className="size-4 shrink-0" />
					<span className="min-w-0 flex-1 truncate">{t.messages.editing}</span>
					<IconButton
						size="small"
						label={t.common.cancel}
						icon={<X />}
						onClick={writing.cancel}
					/>
				</p>
				<DraftLook text={writing.text} />
				<div className="flex items-end gap-1.5">
					<ComposerField label={t.messages.editField} writing={writing} />
					<Button
						type="submit"
						busy={writing.isBusy}
						icon={<Check aria-hidden="true" className="size-5" />}
						className="min-h-11!"
					>
						<span className="max-sm:sr-only">{t.messages.saveEdit}</span>
					</Button>
				</div>
				<ComposerNote
					id={writing.noteId}
					refusal={writing.refusal}
					hint={null}
					length={writing.text.length}
				/>
			</div>
		</form>
	);
}

function faultOf(text: string, { attachments }: PlainBody) {
	if (text.length > MESSAGE_LENGTH_MAX) return "too_long";
	return isBlank(text) && attachments.length === 0 ? "empty" : null;
}

function useEditing(message: MessageView, body: PlainBody, onDone: () => void) {
	const t = useT();
	const { drafts } = useLive();
	const deeds = useDeeds();
	const draftKey = `edit:${message.id}`;
	const [text, setText] = useState(() => drafts.read(draftKey) || body.text);
	const [refusal, refuse] = useState<string | null>(null);
	const [isBusy, setBusy] = useState(false);
	// One for all tries of this form: a try whose answer was lost is not done twice.
	const clientId = useRef({ text: "", id: "" });
	const field = useRef<HTMLTextAreaElement>(null);
	useEffect(() => {
		field.current?.focus();
		field.current?.setSelectionRange(body.text.length, body.text.length);
	}, [body.text.length]);
	const write = (next: string) => {
		setText(next);
		refuse(null);
		drafts.write(draftKey, next === body.text ? "" : next);
	};
	const leave = () => {
		drafts.write(draftKey, "");
		onDone();
	};
	const send = async () => {
		if (isBusy) return;
		if (text === body.text) return leave();
		const fault = faultOf(text, body);
		if (fault) return refuse(t.problems[fault]);
		if (clientId.current.text !== text)
			clientId.current = { text, id: newId() };
		setBusy(true);
		const saved = await deeds.edit(message, clientId.current.id, text);
		setBusy(false);
		if (saved.ok) return leave();
		const isGone = saved.problem.code === "conflict";
		refuse(
			isGone ? t.messages.deletedMeanwhile : problemText(t, saved.problem).text,
		);
	};
	return {
		...{ field, noteId: useId(), text, refusal, isBusy, write, refuse },
		send: () => void send(),
		cancel: leave,
	};
}
