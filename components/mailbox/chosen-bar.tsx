"use client";

import {
	ArchiveRestore,
	MailOpen,
	MailPlus,
	Star,
	StarOff,
	Trash2,
} from "lucide-react";
import type { ReactNode } from "react";
import { useT } from "@/components/i18n/use-t";
import { AlertDialog } from "@/components/ui/alert-dialog";
import { IconButton } from "@/components/ui/icon-button";
import { LETTERS_CHOSEN_MAX } from "@/lib/mailbox/limits";
import type { Step } from "@/lib/mailbox/rules";
import type { LetterLineView } from "@/lib/mailbox/view";
import { useMailbox } from "./mailbox-context";
import { useSteps } from "./use-steps";
import { useWords } from "./use-words";

/** What can be done with all letters that are chosen. */
export function ChosenBar({
	letters,
	chosen,
	onDone,
}: {
	letters: readonly LetterLineView[];
	chosen: ReadonlySet<string>;
	onDone: () => void;
}) {
	const t = useWords();
	const { common } = useT();
	const { folder } = useMailbox();
	const { take } = useSteps();
	const ids = letters
		.filter(({ id }) => chosen.has(id))
		.map(({ id }) => id)
		.slice(0, LETTERS_CHOSEN_MAX);
	const step = (name: Step, label: string, icon: ReactNode) => (
		<IconButton
			key={name}
			label={label}
			icon={icon}
			disabled={ids.length === 0}
			onClick={async () => {
				if (await take(ids, name)) onDone();
			}}
		/>
	);
	return (
		<div
			role="toolbar"
			aria-label={t.selectedLabel}
			className="-mt-2 flex flex-wrap items-center gap-0.5 border-line border-t bg-sunken px-3 py-1"
		>
			<p role="status" className="me-auto text-sm">
				{t.selected(ids.length)}
			</p>
			{step("read", t.markRead, <MailOpen />)}
			{step("unread", t.markUnread, <MailPlus />)}
			{step("star", t.star, <Star />)}
			{step("unstar", t.unstar, <StarOff />)}
			{folder === "trash" && step("restore", t.restore, <ArchiveRestore />)}
			{folder !== "trash" &&
				folder !== "requests" &&
				step("trash", t.trash, <Trash2 />)}
			{folder === "trash" && (
				<AlertDialog
					title={t.deleteTitle}
					description={t.deleteLead}
					confirmLabel={common.delete}
					onConfirm={async () => {
						if (await take(ids, "delete")) onDone();
						return true;
					}}
					trigger={
						<IconButton
							label={t.delete}
							icon={<Trash2 />}
							disabled={ids.length === 0}
						/>
					}
				/>
			)}
		</div>
	);
}
