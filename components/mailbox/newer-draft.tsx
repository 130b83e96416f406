"use client";

import Link from "next/link";
import { Button } from "@/components/ui/button";
import type { Saving } from "@/lib/mailbox/saver.browser";
import type { DraftView } from "@/lib/mailbox/view";
import { useWords } from "./use-words";

/** Somewhere else the same draft was written, or sent: says so, and lets one choose. Nothing is lost meanwhile. */
export function NewerDraft({
	saving,
	onTake,
	onKeep,
}: {
	saving: Saving;
	onTake: (draft: DraftView) => void;
	onKeep: (version: number) => void;
}) {
	const t = useWords();
	return (
		<div role="alert" className="empty:absolute">
			{saving.state === "newer" && (
				<section className="grid gap-2 rounded-lg bg-danger-soft px-4 py-3 text-danger-text">
					<h2 className="font-semibold">{t.newerTitle}</h2>
					<p>{t.newerLead}</p>
					<div className="flex flex-wrap gap-2">
						<Button
							size="small"
							look="quiet"
							onClick={() => onTake(saving.draft)}
						>
							{t.newerTake}
						</Button>
						<Button
							size="small"
							look="quiet"
							onClick={() => onKeep(saving.draft.version)}
						>
							{t.newerKeep}
						</Button>
					</div>
				</section>
			)}
			{saving.state === "sent" && (
				<p className="rounded-lg bg-accent-soft px-4 py-3 text-accent-text">
					{t.isSent}{" "}
					<Link href={`/mailbox/letters/${saving.id}`} className="link">
						{t.seeSent}
					</Link>
				</p>
			)}
		</div>
	);
}
