"use client";

import { useDay } from "@/components/settings/use-day";
import type { DeafPersonView } from "@/lib/notices/view";
import { useNoticeWords } from "./words";

/** Whose devices the owner may be asked about. */
export function DeafPeople({ deaf }: { deaf: DeafPersonView[] }) {
	const words = useNoticeWords();
	const day = useDay();
	if (deaf.length === 0)
		return <p className="text-ink-soft">{words.deafNone}</p>;
	return (
		<ul className="grid gap-2">
			{deaf.map(({ displayName, label, failingSince }, at) => (
				// biome-ignore lint/suspicious/noArrayIndexKey: drawn once by the server, and two devices may be called the same.
				<li key={at}>
					<span className="font-semibold">{displayName}</span>{" "}
					<span className="text-ink-soft text-sm">
						{label}, {words.deafSince(day(failingSince))}
					</span>
				</li>
			))}
		</ul>
	);
}
