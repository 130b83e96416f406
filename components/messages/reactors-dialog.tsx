"use client";

import { useEffect, useState } from "react";
import { useGroupPeople } from "@/components/groups/group-people";
import { useT } from "@/components/i18n/use-t";
import { NameLink } from "@/components/people/name-link";
import { Avatar } from "@/components/ui/avatar";
import { Dialog } from "@/components/ui/dialog";
import { FormError } from "@/components/ui/form-error";
import { Spinner } from "@/components/ui/spinner";
import { type Tab, Tabs } from "@/components/ui/tabs";
import { problemText } from "@/lib/i18n/problem-text";
import { mediaUrl } from "@/lib/media/view";
import { listReactors } from "@/lib/messages/changes-api.browser";
import type { MessageView, ReactorsView } from "@/lib/messages/view";
import type { PersonCardView } from "@/lib/people/view";
import type { Result } from "@/lib/problem";
import type { Target } from "./message-actions";

/** Who gave what to a message; the names of each emoji are asked for when they are looked at. */
export function ReactorsDialog({
	target: { message },
	emoji,
	onClose,
}: {
	target: Target;
	/** Which to show first. */
	emoji?: string;
	onClose: () => void;
}) {
	const t = useT();
	const [first, ...rest] = message.reactions.map(
		(one): Tab => ({
			id: one.emoji,
			label: `${one.emoji} ${one.count}`,
			content: <Reactors message={message} {...one} />,
		}),
	);
	return (
		<Dialog open onOpenChange={onClose} title={t.messages.reactions}>
			{first && (
				<Tabs
					isLazy
					label={t.messages.reactions}
					tabs={[first, ...rest]}
					initial={emoji}
				/>
			)}
		</Dialog>
	);
}

function Reactors({
	message,
	emoji,
	count,
}: {
	message: MessageView;
	emoji: string;
	count: number;
}) {
	const t = useT();
	const [answer, setAnswer] = useState<Result<ReactorsView> | null>(null);
	useEffect(() => {
		let isWanted = true;
		void listReactors(message, emoji).then((came) => {
			if (isWanted) setAnswer(came);
		});
		return () => {
			isWanted = false;
		};
	}, [message, emoji]);
	if (!answer)
		return (
			<p role="status">
				<Spinner />
				<span className="sr-only">{t.common.loading}</span>
			</p>
		);
	if (!answer.ok)
		return <FormError text={problemText(t, answer.problem).text} />;
	const { people } = answer.value;
	return (
		<>
			<ul aria-label={emoji} className="grid">
				{people.map((person) => (
					<Reactor key={person.id} person={person} />
				))}
			</ul>
			{count > people.length && (
				<p className="text-ink-soft text-sm">
					{t.messages.moreReactors(count - people.length)}
				</p>
			)}
		</>
	);
}

/** By the name they have in the group; a stranger who left it long ago by their own. */
function Reactor({ person }: { person: PersonCardView }) {
	const { members } = useGroupPeople();
	const member = members?.members.find((one) => one.id === person.id);
	const name = member?.alias ?? person.displayName;
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
