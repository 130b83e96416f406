"use client";

import { usePathname } from "next/navigation";
import { type ReactNode, useCallback, useMemo, useRef, useState } from "react";
import { SplitPanes } from "@/components/shell/split-view";
import { FOLDERS, type Folder } from "@/lib/mailbox/rules";
import type { LetterPageView, MailboxCountsView } from "@/lib/mailbox/view";
import { LetterList } from "./letter-list";
import { MailboxContext } from "./mailbox-context";
import { useMailboxCounts } from "./use-mailbox-counts";
import { useWords } from "./use-words";

/** The list of a folder and what is open: side by side where there is room, else one screen each. */
export function MailboxFrame({
	inbox,
	counts: firstCounts,
	children,
}: {
	inbox: LetterPageView | null;
	counts: MailboxCountsView;
	children: ReactNode;
}) {
	const t = useWords();
	const { folder, isChosen } = usePlace();
	const [revision, setRevision] = useState(0);
	const touch = useCallback(() => setRevision((before) => before + 1), []);
	const counts = useMailboxCounts(firstCounts, touch);
	const mailbox = useMemo(
		() => ({ folder, counts, revision, touch }),
		[folder, counts, revision, touch],
	);
	return (
		<MailboxContext value={mailbox}>
			<SplitPanes
				isChosen={isChosen}
				listLabel={t.title}
				list={
					<LetterList
						key={folder}
						// What the page came with is what is there until something moves.
						first={folder === "inbox" && revision === 0 ? inbox : null}
					/>
				}
			>
				{children}
			</SplitPanes>
		</MailboxContext>
	);
}

/** Which folder an address shows; one that shows a letter leaves the list as it was. */
function usePlace(): { folder: Folder; isChosen: boolean } {
	const [, , segment] = usePathname().split("/");
	const last = useRef<Folder>("inbox");
	const folder = segment
		? FOLDERS.find((one) => one === segment)
		: ("inbox" as const);
	if (folder) last.current = folder;
	return { folder: last.current, isChosen: !folder };
}
