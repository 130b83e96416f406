"use client";

import { useEffect, useState } from "react";
import { useGroupPeople } from "@/components/groups/group-people";
import { useT } from "@/components/i18n/use-t";
import type { Target } from "@/components/messages/message-actions";
import { Avatar } from "@/components/ui/avatar";
import { Dialog } from "@/components/ui/dialog";
import { FormError } from "@/components/ui/form-error";
import { Spinner } from "@/components/ui/spinner";
import { problemText } from "@/lib/i18n/problem-text";
import { mediaUrl } from "@/lib/media/view";
import type { PersonCardView } from "@/lib/people/view";
import { listVoters } from "@/lib/polls/api.browser";
import type { PollBody } from "@/lib/polls/body";
import type { VotersView } from "@/lib/polls/view";
import type { Result } from "@/lib/problem";
import { usePollsWords } from "./words";

/** Who chose what in a poll that is not anonymous. */
export function VotersDialog({
	target: { message },
	onClose,
}: {
	target: Target;
	onClose: () => void;
}) {
	const t = useT();
	const words = usePollsWords();
	const [answer, setAnswer] = useState<Result<VotersView> | null>(null);
	useEffect(() => {
		let isWanted = true;
		void listVoters(message).then((came) => {
			if (isWanted) setAnswer(came);
		});
		return () => {
			isWanted = false;
		};
	}, [message]);
	const { body } = message;
	if (body.kind !== "poll") return null;
	return (
		<Dialog
			open
			onOpenChange={onClose}
			title={words.who}
			description={body.question}
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
			{answer?.ok && <Voters body={body} voters={answer.value} />}
		</Dialog>
	);
}

function Voters({ body, voters }: { body: PollBody; voters: VotersView }) {
	const words = usePollsWords();
	return (
		<div className="grid gap-4">
			{body.options.map((option, index) => {
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
								<Voter key={person.id} person={person} />
							))}
						</ul>
					</section>
				);
			})}
		</div>
	);
}

/** By the name they have in the group; who has left it by their own. */
function Voter({ person }: { person: PersonCardView }) {
	const { members } = useGroupPeople();
	const member = members?.members.find((one) => one.id === person.id);
	const name = member?.alias ?? person.displayName;
	return (
		<li className="flex items-center gap-3 py-1.5">
			<Avatar
				id={person.id}
				name={name}
				photoUrl={person.photoId && mediaUrl(person.photoId, "thumbnail")}
				size="small"
			/>
			<bdi className="min-w-0 truncate">{name}</bdi>
		</li>
	);
}
