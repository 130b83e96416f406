"use client";

import { useEffect, useState } from "react";
import { useT } from "@/components/i18n/use-t";
import { NameLink } from "@/components/people/name-link";
import { ReadsHidden } from "@/components/privacy/reads-hidden";
import { Avatar } from "@/components/ui/avatar";
import { Dialog } from "@/components/ui/dialog";
import { FormError } from "@/components/ui/form-error";
import { Spinner } from "@/components/ui/spinner";
import { listMembers } from "@/lib/groups/api.browser";
import type { MembersView, MemberView } from "@/lib/groups/view";
import { problemText } from "@/lib/i18n/problem-text";
import { mediaUrl } from "@/lib/media/view";
import type { MessageView } from "@/lib/messages/view";
import type { Result } from "@/lib/problem";
import { nameOf } from "./group-people";

/** Who has read a message, whom it reached, and whom not yet, as the server knows it now. */
export function ReadBy({
	message,
	onClose,
}: {
	message: MessageView;
	onClose: () => void;
}) {
	const t = useT();
	const { conversationId } = message;
	const [listed, setListed] = useState<Result<MembersView> | null>(null);
	useEffect(() => {
		let isWanted = true;
		void listMembers(conversationId).then((came) => {
			if (isWanted) setListed(came);
		});
		return () => {
			isWanted = false;
		};
	}, [conversationId]);
	return (
		<Dialog open onOpenChange={onClose} title={t.groups.readBy}>
			{!listed && (
				<p role="status">
					<Spinner />
					<span className="sr-only">{t.common.loading}</span>
				</p>
			)}
			<FormError
				text={listed?.ok === false ? problemText(t, listed.problem).text : null}
			/>
			{listed?.ok && (
				<Readers message={message} members={listed.value.members} />
			)}
		</Dialog>
	);
}

function Readers({
	message: { senderId, sequence, createdAt },
	members,
}: {
	message: MessageView;
	members: MemberView[];
}) {
	const t = useT();
	// Whoever came later was not there to read it.
	const others = members.filter(
		(one) => one.id !== senderId && one.joinedAt <= createdAt,
	);
	const read = others.filter((one) => one.readSequence >= sequence);
	const reached = others.filter(
		(one) => !read.includes(one) && one.deliveredSequence >= sequence,
	);
	const away = others.filter(
		(one) => !read.includes(one) && !reached.includes(one),
	);
	return (
		<div className="grid gap-4">
			{others.some((one) => one.isReadHidden) && <ReadsHidden />}
			<People title={t.groups.readBy} people={read} none={t.groups.nobody} />
			<People title={t.groups.deliveredTo} people={reached} />
			<People title={t.groups.notYet} people={away} />
		</div>
	);
}

function People({
	title,
	people,
	none,
}: {
	title: string;
	people: MemberView[];
	none?: string;
}) {
	if (people.length === 0 && !none) return null;
	return (
		<section>
			<h3 className="font-semibold text-ink-soft text-sm">{title}</h3>
			{people.length === 0 && <p>{none}</p>}
			<ul aria-label={title} className="grid">
				{people.map((person) => (
					<li key={person.id} className="flex items-center gap-3 py-1.5">
						<Avatar
							id={person.id}
							name={nameOf(person)}
							handle={person.handle}
							photoUrl={person.photoId && mediaUrl(person.photoId, "thumbnail")}
							size="small"
						/>
						<NameLink
							person={person}
							name={nameOf(person)}
							className="min-w-0 truncate"
						/>
					</li>
				))}
			</ul>
		</section>
	);
}
