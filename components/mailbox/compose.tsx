"use client";

import { useEffect, useState } from "react";
import { useLive } from "@/components/realtime/use-live";
import { Button } from "@/components/ui/button";
import { type KeptLetter, readKept } from "@/lib/mailbox/keep.browser";
import type { DraftView } from "@/lib/mailbox/view";
import { LetterForm } from "./letter-form";
import { useWords } from "./use-words";

/**
 * The page of a new letter. Where this device holds words that the server never said it has, they are offered: of this
 * letter, or on an empty sheet of the last one that was begun.
 */
export function Compose({
	draft,
	isNew,
}: {
	draft: DraftView;
	isNew: boolean;
}) {
	const t = useWords();
	const { viewerId } = useLive();
	const [offered, setOffered] = useState<KeptLetter | null>(null);
	const [current, setCurrent] = useState<{
		draft: DraftView;
		kept: KeptLetter | null;
		key: number;
	}>({ draft, kept: null, key: 0 });
	useEffect(() => {
		const own = readKept(viewerId, draft.clientId, Date.now());
		setOffered(own ?? (isNew ? readKept(viewerId, null, Date.now()) : null));
	}, [viewerId, draft.clientId, isNew]);
	const goOn = (next: DraftView, kept: KeptLetter | null) => {
		setOffered(null);
		setCurrent(({ key }) => ({ draft: next, kept, key: key + 1 }));
	};
	return (
		<LetterForm
			key={current.key}
			first={current.draft}
			kept={current.kept}
			onReplace={(next) => goOn(next, null)}
			notice={
				offered && (
					<section className="grid gap-2 rounded-lg bg-accent-soft px-4 py-3 text-accent-text">
						<h2 className="font-semibold">{t.keepTitle}</h2>
						<p>{t.keepLead}</p>
						<div>
							<Button size="small" onClick={() => goOn(offered.draft, offered)}>
								{t.keepTake}
							</Button>
						</div>
					</section>
				)
			}
		/>
	);
}
