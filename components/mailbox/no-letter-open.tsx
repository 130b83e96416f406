"use client";

import { Mail, PenLine } from "lucide-react";
import Link from "next/link";
import { buttonLook } from "@/components/ui/button-look";
import { EmptyState } from "@/components/ui/state";
import { useWords } from "./use-words";

/** Beside the list while no letter is open. */
export function NoLetterOpen() {
	const t = useWords();
	return (
		<div className="grid h-full place-items-center">
			<EmptyState
				icon={<Mail />}
				title={t.choose}
				action={
					<Link href="/mailbox/new" className={buttonLook({ look: "quiet" })}>
						<PenLine aria-hidden="true" className="size-5" />
						{t.write}
					</Link>
				}
			>
				{t.chooseLead}
			</EmptyState>
		</div>
	);
}
