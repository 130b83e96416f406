"use client";

import { useEffect, useEffectEvent, useState } from "react";
import { useT } from "@/components/i18n/use-t";
import { NameLink } from "@/components/people/name-link";
import { Avatar } from "@/components/ui/avatar";
import { Dialog } from "@/components/ui/dialog";
import { FormError } from "@/components/ui/form-error";
import { Spinner } from "@/components/ui/spinner";
import { problemText } from "@/lib/i18n/problem-text";
import { mediaUrl } from "@/lib/media/view";
import type { PersonCardView } from "@/lib/people/view";
import type { Question } from "@/lib/polls/body";
import type { VotersView } from "@/lib/polls/view";
import type { Result } from "@/lib/problem";
import { usePollsWords } from "./words";

/** Who chose what in a poll that is not anonymous. */
export function VotersDialog({
	asked,
	load,
	nameOf,
	onClose,
}: {
	asked: Question;
	load: () => Promise<Result<VotersView>>;
	/** By which name somebody goes here, when not by their own. */
	nameOf?: (id: string) => string | null | undefined;
	onClose: () => void;
}) {
	const t = useT();
	const words = usePollsWords();
	const [answer, setAnswer] = useState<Result<VotersView> | null>(null);
	const ask = useEffectEvent(load);
	useEffect(() => {
		let isWanted = true;
		void ask().then((came) => {
			if (isWanted) setAnswer(came);
		});
		return () => {
			isWanted = false;
		};
	}, []);
	return (
		<Dialog
			open
			onOpenChange={onClose}
			title={words.who}
			description={asked.question}
		>
			{!answer && (
				<p role="status">
					<Spinner />
					<span className="sr-only">{t.common.loading}</span>
				</p>
			)}
			{answer && !answer.ok && (
				<FormError text={problemText(t, answer.problem).text} />
			)}
			{answer?.ok && (
				<Voters asked={asked} voters={answer.value} nameOf={nameOf} />
			)}
		</Dialog>
	);
}

function Voters({
	asked,
	voters,
	nameOf,
}: {
	asked: Question;
	voters: VotersView;
	nameOf?: (id: string) => string | null | undefined;
}) {
	const words = usePollsWords();
	return (
		<div className="grid gap-4">
			{asked.options.map((option, index) => {
				const people = voters.options[index]?.people ?? [];
				return (
					<section key={option} className="grid gap-1">
						<h3 className="wrap-anywhere font-semibold">
							<bdi>{option}</bdi>{" "}
							<span className="font-normal text-ink-soft text-sm">
								{words.votes(people.length)}
							</span>
						</h3>
						<ul className="grid">
							{people.map((person) => (
								<Voter
									key={person.id}
									person={person}
									name={nameOf?.(person.id) ?? person.displayName}
								/>
							))}
						</ul>
					</section>
				);
			})}
		</div>
	);
}

function Voter({ person, name }: { person: PersonCardView; name: string }) {
	return (
		<li className="flex items-center gap-3 py-1.5">
			<Avatar
				id={person.id}
				name={name}
				handle={person.handle}
				photoUrl={person.photoId && mediaUrl(person.photoId, "thumbnail")}
				size="small"
			/>
			<NameLink person={person} name={name} className="min-w-0 truncate" />
		</li>
	);
}
