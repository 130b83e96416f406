"use client";

import { useState } from "react";
import { useT } from "@/components/i18n/use-t";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { TextField } from "@/components/ui/text-field";
import { EMOJI_LENGTH_MAX } from "@/lib/limits";
import { toEmoji } from "@/lib/messages/emoji";
import type { Target } from "./message-actions";
import { useDeeds } from "./use-deeds";

/** Takes any emoji that a keyboard knows, and gives it to the message. */
export function ReactDialog({
	target: { message },
	onClose,
}: {
	target: Target;
	onClose: () => void;
}) {
	const t = useT();
	const deeds = useDeeds();
	const [text, setText] = useState("");
	const [isRefused, setRefused] = useState(false);
	const [isBusy, setBusy] = useState(false);
	const give = async () => {
		const emoji = toEmoji(text.trim());
		setRefused(emoji === null);
		if (emoji === null) return;
		setBusy(true);
		const isDone = await deeds.react(message, emoji, true);
		setBusy(false);
		if (isDone) onClose();
	};
	return (
		<Dialog open onOpenChange={onClose} title={t.messages.react}>
			<form
				className="grid gap-4"
				onSubmit={(event) => {
					event.preventDefault();
					void give();
				}}
			>
				<TextField
					label={t.messages.emojiField}
					hint={t.messages.emojiHint}
					error={isRefused ? t.problems.not_an_emoji : undefined}
					maxLength={EMOJI_LENGTH_MAX}
					autoComplete="off"
					value={text}
					onChange={(event) => {
						setText(event.target.value);
						setRefused(false);
					}}
				/>
				<footer className="flex flex-wrap justify-end gap-3">
					<DialogClose>
						<Button look="quiet">{t.common.cancel}</Button>
					</DialogClose>
					<Button type="submit" busy={isBusy}>
						{t.messages.react}
					</Button>
				</footer>
			</form>
		</Dialog>
	);
}
