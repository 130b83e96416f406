"use client";

import Link from "next/link";
import { Badge } from "@/components/ui/badge";
import { cn } from "@/components/ui/cn";
import { FOLDERS, type Folder } from "@/lib/mailbox/rules";
import { folderHref, useMailbox } from "./mailbox-context";
import { useWords } from "./use-words";

/** The folders: in a row, or in two where the words are long; what scrolls aside would look cut. */
export function FolderTabs() {
	const t = useWords();
	const { folder, counts } = useMailbox();
	const countOf: Partial<Record<Folder, number>> = {
		inbox: counts.unread,
		requests: counts.requests,
	};
	return (
		<nav aria-label={t.foldersLabel} className="px-2">
			<ul className="flex flex-wrap gap-x-0.5">
				{FOLDERS.map((one) => (
					<li key={one}>
						<Link
							href={folderHref(one)}
							prefetch={false}
							aria-current={one === folder ? "page" : undefined}
							className={cn(
								"flex min-h-11 items-center gap-1.5 border-b-2 px-2 text-sm no-underline -outline-offset-2",
								one === folder
									? "border-accent font-semibold text-ink"
									: "border-transparent text-ink-soft hover:text-ink",
							)}
						>
							{t.folders[one]}
							<Badge count={countOf[one] ?? 0} label={t.unreadCount} />
						</Link>
					</li>
				))}
			</ul>
		</nav>
	);
}
