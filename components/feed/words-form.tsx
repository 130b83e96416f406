"use client";

import {
	type ReactNode,
	useEffect,
	useEffectEvent,
	useId,
	useRef,
} from "react";
import { useT } from "@/components/i18n/use-t";
import { useDraft } from "@/components/messages/use-draft";
import { useLive } from "@/components/realtime/use-live";
import { Button } from "@/components/ui/button";
import { FormError } from "@/components/ui/form-error";
import { useHasScripts } from "@/components/ui/use-has-scripts";
import { isBlank } from "@/lib/messages/blank";
import type { Result } from "@/lib/problem";
import { PostField } from "./post-field";
import { useSending } from "./use-sending";

/** A small form of words alone: a comment, a reply, other words for something. What is typed stays until it is taken. */
export function WordsForm<T>({
	draft,
	first = "",
	label,
	sendLabel,
	lengthMax,
	isFocused,
	mayBeEmpty = false,
	send,
	onDone,
	children,
}: {
	/** What it is called among the drafts of this device. */
	draft: string;
	/** What stands there when there is no draft. */
	first?: string;
	label: string;
	sendLabel: string;
	lengthMax: number;
	isFocused?: boolean;
	mayBeEmpty?: boolean;
	send: (text: string, clientId: string) => Promise<Result<T>>;
	onDone: (made: T) => void;
	/** Beside the button. */
	children?: ReactNode;
}) {
	const t = useT();
	const noteId = useId();
	const hasScripts = useHasScripts();
	const field = useRef<HTMLTextAreaElement>(null);
	const [text, setText] = useDraft(draft, field);
	const sending = useSending();
	const { drafts } = useLive();
	const begin = useEffectEvent(() => {
		if (first !== "" && drafts.read(draft) === "") setText(first);
	});
	useEffect(() => begin(), []);
	const submit = async () => {
		if (isBlank(text) && !mayBeEmpty) return sending.refuse(t.problems.empty);
		if (text.length > lengthMax) return sending.refuse(t.problems.too_long);
		const made = await sending.send((clientId) => send(text, clientId));
		if (made === null) return;
		setText("");
		onDone(made);
	};
	return (
		<form
			aria-label={label}
			className="grid grid-cols-[minmax(0,1fr)] gap-2"
			onSubmit={(event) => {
				event.preventDefault();
				void submit();
			}}
		>
			<div className="flex items-end gap-2 max-sm:flex-wrap max-sm:justify-end">
				<PostField
					field={field}
					label={label}
					placeholder={label}
					text={text}
					describedBy={noteId}
					isInvalid={text.length > lengthMax}
					isSmall
					isFocused={isFocused}
					write={(next) => {
						setText(next);
						sending.refuse(null);
					}}
					send={() => void submit()}
				/>
				{children}
				<Button
					type={hasScripts ? "submit" : "button"}
					className="min-h-11!"
					busy={sending.isBusy}
				>
					{sendLabel}
				</Button>
			</div>
			<div id={noteId}>
				<FormError text={sending.refusal} />
			</div>
		</form>
	);
}
