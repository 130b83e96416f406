"use client";

import { useState } from "react";
import { useT } from "@/components/i18n/use-t";
import { Section } from "@/components/settings/section";
import { useSettingsWords } from "@/components/settings/words";
import { AlertDialog } from "@/components/ui/alert-dialog";
import { Button } from "@/components/ui/button";
import { Time } from "@/components/ui/time";
import { useToast } from "@/components/ui/toast";
import { endGuestVisit } from "@/lib/guests/api.browser";
import type { GuestView } from "@/lib/guests/view";
import { problemText } from "@/lib/i18n/problem-text";

/** Who is here for a while, until when, and the way to end it before. */
export function GuestList({ first }: { first: GuestView[] }) {
	const t = useT();
	const words = useSettingsWords();
	const { show } = useToast();
	const [guests, setGuests] = useState(first);
	const end = async (id: string): Promise<boolean> => {
		const done = await endGuestVisit(id);
		// Who has gone meanwhile is gone.
		if (!done.ok && done.problem.code !== "not_found") {
			show({ kind: "danger", text: problemText(t, done.problem).text });
			return false;
		}
		setGuests((there) => there.filter((one) => one.id !== id));
		return true;
	};
	return (
		<Section title={words.guestsHere}>
			{guests.length === 0 && (
				<p className="text-ink-soft">{words.guestsNobody}</p>
			)}
			<ul className="grid gap-1">
				{guests.map(({ id, name, expiresAt }) => (
					<li
						key={id}
						className="flex flex-wrap items-center gap-x-4 gap-y-2 py-2"
					>
						<div className="grid min-w-40 flex-1">
							<span className="wrap-anywhere font-semibold">
								<bdi>{name}</bdi>
							</span>
							<span className="text-ink-soft text-sm">
								{words.guestUntil} <Time at={expiresAt} look="full" />
							</span>
						</div>
						<AlertDialog
							trigger={
								<Button
									look="quiet"
									size="small"
									aria-label={words.endVisitOf(name)}
								>
									{words.endVisit}
								</Button>
							}
							title={words.endVisitTitle(name)}
							description={words.endVisitLead}
							confirmLabel={words.endVisit}
							onConfirm={() => end(id)}
						/>
					</li>
				))}
			</ul>
		</Section>
	);
}
