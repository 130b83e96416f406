"use client";

import { Paperclip, SendHorizontal, Trash2 } from "lucide-react";
import { type ReactNode, useRef } from "react";
import { useT } from "@/components/i18n/use-t";
import { UploadTray } from "@/components/media/upload-tray";
import { pastedFiles } from "@/components/media/use-file-drop";
import { BackLink } from "@/components/settings/back-link";
import { Button } from "@/components/ui/button";
import { FormError } from "@/components/ui/form-error";
import { IconButton } from "@/components/ui/icon-button";
import type { KeptLetter } from "@/lib/mailbox/keep.browser";
import {
	LETTER_BODY_LENGTH_MAX,
	LETTER_SUBJECT_LENGTH_MAX,
} from "@/lib/mailbox/limits";
import type { DraftView } from "@/lib/mailbox/view";
import { DeliveryChoice } from "./delivery-choice";
import { EnclosedFiles } from "./enclosed-files";
import { folderHref, useMailbox } from "./mailbox-context";
import { NewerDraft } from "./newer-draft";
import { PeopleField } from "./people-field";
import { refusalText } from "./refusal-text";
import { SavingLine } from "./saving-line";
import { useLetter } from "./use-letter";
import { useWords } from "./use-words";

/** Near the end of the sheet one is told how much is left. */
const LENGTH_TOLD_FROM = LETTER_BODY_LENGTH_MAX * 0.9;

/** Where a letter is written. It is saved as one types. */
export function LetterForm({
	first,
	kept,
	notice,
	onReplace,
}: {
	first: DraftView;
	kept: KeptLetter | null;
	notice: ReactNode;
	/** Another draft takes the place of this one. */
	onReplace: (draft: DraftView) => void;
}) {
	const t = useWords();
	const words = useT();
	const letter = useLetter(first, kept);
	const { day, refusal, isSending, saver, saving } = letter;
	const isOver = saving.state === "sent";
	return (
		<form
			aria-label={t.compose}
			className="pane-scroll flex min-h-0 flex-1 flex-col bg-surface"
			onSubmit={(event) => {
				event.preventDefault();
				if (!isSending && !isOver) void letter.send();
			}}
		>
			<Head letter={letter} />
			<div className="mx-auto grid w-full max-w-3xl grid-cols-[minmax(0,1fr)] gap-4 px-3 py-4 sm:px-6 sm:py-6">
				{notice}
				<NewerDraft
					saving={saving}
					onTake={onReplace}
					onKeep={(version) => saver.goOnFrom(version)}
				/>
				<Sheet letter={letter} />
				<DeliveryChoice day={day} onChange={letter.setDay} />
				<FormError
					text={
						refusal && refusal.field !== "people"
							? refusalText(refusal, t, words)
							: null
					}
				/>
				<Foot letter={letter} isOver={isOver} />
			</div>
		</form>
	);
}

type Written = ReturnType<typeof useLetter>;

function Head({ letter: { saving, discard } }: { letter: Written }) {
	const t = useWords();
	const { folder } = useMailbox();
	return (
		<header className="sticky top-0 z-10 flex min-h-14 items-center gap-2 border-line border-b bg-surface px-4 sm:px-6">
			<BackLink href={folderHref(folder)} label={t.back} />
			<h1 className="min-w-0 flex-1 truncate font-bold text-lg">{t.compose}</h1>
			<SavingLine saving={saving} />
			<IconButton
				label={t.discard}
				icon={<Trash2 />}
				onClick={() => void discard()}
			/>
		</header>
	);
}

/** The sheet itself: whom it is for, what about, the words, and what is enclosed. */
function Sheet({ letter }: { letter: Written }) {
	const t = useWords();
	const { written, change, refusal, uploads } = letter;
	return (
		<div className="grid grid-cols-[minmax(0,1fr)] gap-2 rounded-lg border border-line bg-raised px-5 py-4 shadow-raised sm:px-10 sm:py-7">
			<PeopleField
				people={written.recipients}
				onChange={(recipients) => change({ recipients })}
				error={refusal?.field === "people" ? refusal.text : undefined}
			/>
			<input
				type="text"
				dir="auto"
				aria-label={t.subject}
				placeholder={t.subject}
				autoComplete="off"
				maxLength={LETTER_SUBJECT_LENGTH_MAX}
				value={written.subject}
				onChange={(event) => change({ subject: event.target.value })}
				// The letter is sent by its button alone.
				onKeyDown={(event) => event.key === "Enter" && event.preventDefault()}
				className="min-h-12 w-full border-line border-b bg-transparent font-semibold text-lg placeholder:font-normal placeholder:text-ink-soft"
			/>
			<Body letter={letter} />
			<EnclosedFiles
				files={written.attachments}
				onRemove={(id) =>
					change({
						attachments: written.attachments.filter((one) => one.id !== id),
					})
				}
			/>
			<UploadTray uploads={uploads} />
		</div>
	);
}

function Foot({ letter, isOver }: { letter: Written; isOver: boolean }) {
	const t = useWords();
	const files = useRef<HTMLInputElement>(null);
	const { day, uploads, isSending } = letter;
	return (
		<div className="flex flex-wrap items-center justify-between gap-2">
			<Button
				look="quiet"
				icon={<Paperclip aria-hidden="true" className="size-5" />}
				onClick={() => files.current?.click()}
			>
				{t.attach}
			</Button>
			<input
				ref={files}
				type="file"
				multiple
				hidden
				aria-hidden="true"
				tabIndex={-1}
				onChange={(event) => {
					uploads.add([...(event.target.files ?? [])]);
					event.target.value = "";
				}}
			/>
			<Button
				type="submit"
				busy={isSending}
				disabled={isOver}
				icon={
					<SendHorizontal
						aria-hidden="true"
						className="size-5 rtl:-scale-x-100"
					/>
				}
			>
				{day ? t.sendLater : t.send}
			</Button>
		</div>
	);
}

function Body({
	letter: { written, change, refusal, uploads },
}: {
	letter: Written;
}) {
	const t = useWords();
	return (
		<>
			<textarea
				data-kept
				dir="auto"
				rows={12}
				aria-label={t.body}
				aria-describedby="letter-hint"
				aria-invalid={refusal?.field === "body" || undefined}
				autoComplete="off"
				maxLength={LETTER_BODY_LENGTH_MAX}
				value={written.body}
				onChange={(event) => change({ body: event.target.value })}
				onPaste={(event) => {
					const pasted = pastedFiles(event.clipboardData);
					if (pasted.length === 0) return;
					event.preventDefault();
					uploads.add(pasted);
				}}
				className="field-sizing-content min-h-72 w-full resize-none rounded-sm bg-transparent py-3 text-lg outline-offset-4"
			/>
			<p id="letter-hint" className="text-ink-soft text-sm">
				{written.body.length > LENGTH_TOLD_FROM
					? t.length(written.body.length, LETTER_BODY_LENGTH_MAX)
					: t.bodyHint}
			</p>
		</>
	);
}
