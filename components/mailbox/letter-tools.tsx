"use client";

import { ArchiveRestore, MailPlus, Star, Trash2 } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useT } from "@/components/i18n/use-t";
import { ReportTool } from "@/components/reports/report-later";
import { BackLink } from "@/components/settings/back-link";
import { AlertDialog } from "@/components/ui/alert-dialog";
import { cn } from "@/components/ui/cn";
import { IconButton } from "@/components/ui/icon-button";
import type { Step } from "@/lib/mailbox/rules";
import type { LetterView } from "@/lib/mailbox/view";
import { folderHref, useMailbox } from "./mailbox-context";
import { useSteps } from "./use-steps";
import { useWords } from "./use-words";

/** What can be done with one's own copy of a letter. */
export function LetterTools({ letter }: { letter: LetterView }) {
	const t = useWords();
	const { folder } = useMailbox();
	const [isStarred, setStarred] = useState(letter.isStarred);
	const { take } = useSteps();
	const leave = useLeaving(letter.id);
	const star = async () => {
		setStarred(!isStarred);
		if (!(await take([letter.id], isStarred ? "unstar" : "star")))
			setStarred(isStarred);
	};
	return (
		<div className="sticky top-0 z-10 flex min-h-14 items-center gap-1 border-line border-b bg-surface px-4 sm:px-6">
			<BackLink href={folderHref(folder)} label={t.back} />
			<span className="flex-1" />
			{!letter.isMine && letter.sender && (
				<ReportTool
					subject={{ kind: "letter", id: letter.id }}
					person={letter.sender}
				/>
			)}
			<IconButton
				label={isStarred ? t.unstar : t.star}
				icon={<Star className={cn(isStarred && "fill-lamp")} />}
				onClick={() => void star()}
			/>
			{!letter.isMine && letter.folder === "inbox" && (
				<IconButton
					label={t.markUnread}
					icon={<MailPlus />}
					onClick={() => void leave("unread")}
				/>
			)}
			{letter.folder !== "trash" && letter.folder !== "requests" && (
				<IconButton
					label={t.trash}
					icon={<Trash2 />}
					onClick={() => void leave("trash")}
				/>
			)}
			{letter.folder === "trash" && <TrashTools leave={leave} />}
		</div>
	);
}

type Leave = (step: Step) => Promise<void>;

/** A step after which the letter is no longer what lies open: the list is. */
function useLeaving(id: string): Leave {
	const router = useRouter();
	const { folder } = useMailbox();
	const { take } = useSteps();
	return async (step) => {
		if (await take([id], step)) router.push(folderHref(folder));
	};
}

function TrashTools({ leave }: { leave: Leave }) {
	const t = useWords();
	const { common } = useT();
	return (
		<>
			<IconButton
				label={t.restore}
				icon={<ArchiveRestore />}
				onClick={() => void leave("restore")}
			/>
			<AlertDialog
				title={t.deleteTitle}
				description={t.deleteLead}
				confirmLabel={common.delete}
				onConfirm={async () => {
					await leave("delete");
					return true;
				}}
				trigger={<IconButton label={t.delete} icon={<Trash2 />} />}
			/>
		</>
	);
}
