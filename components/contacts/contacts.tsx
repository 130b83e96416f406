"use client";

import { UserPlus } from "lucide-react";
import Link from "next/link";
import { type ReactNode, useId } from "react";
import { HelpLink } from "@/components/help/help-link";
import { useT } from "@/components/i18n/use-t";
import { MessageButton } from "@/components/people/message-button";
import { PresenceLine } from "@/components/presence/presence-line";
import { Badge } from "@/components/ui/badge";
import { buttonLook } from "@/components/ui/button-look";
import { EmptyState } from "@/components/ui/state";
import type { ContactsView, FriendView } from "@/lib/contacts/view";
import type { PersonCardView, Relation } from "@/lib/people/view";
import { ContactRow } from "./contact-row";
import { FriendButton } from "./friend-button";
import { PersonMenu } from "./person-menu";
import { usePerson } from "./social-provider";
import { UnblockButton } from "./unblock-button";
import { useContacts } from "./use-contacts";

/** Friends, requests in both directions and blocks, kept up to date while the page is open. */
export function Contacts({ first }: { first: ContactsView }) {
	const t = useT();
	const { contacts, reload } = useContacts(first);
	const { friends, received, sent, blocked } = contacts;
	return (
		<div className="grid gap-8">
			<Section title={t.contacts.received} count={received.length} isCalling>
				{received.map((person) => (
					<RequestRow key={person.id} person={person} relation="received" />
				))}
			</Section>
			<Section
				title={t.contacts.friends}
				count={friends.length}
				empty={<NoFriends />}
			>
				{friends.map((friend) => (
					<FriendRow key={friend.id} friend={friend} onChanged={reload} />
				))}
			</Section>
			<Section title={t.contacts.sent} count={sent.length}>
				{sent.map((person) => (
					<RequestRow key={person.id} person={person} relation="sent" />
				))}
			</Section>
			<Section title={t.contacts.blockedPeople} count={blocked.length}>
				{blocked.map((person) => (
					<ContactRow
						key={person.id}
						person={person}
						line={`@${person.handle}`}
					>
						<UnblockButton person={person} onChanged={reload} />
					</ContactRow>
				))}
			</Section>
		</div>
	);
}

/** A titled list; left out when it is empty and has nothing to say about that. */
function Section({
	title,
	count,
	isCalling = false,
	empty,
	children,
}: {
	title: string;
	count: number;
	isCalling?: boolean;
	empty?: ReactNode;
	children: ReactNode;
}) {
	const t = useT();
	const id = useId();
	if (count === 0 && !empty) return null;
	return (
		<section aria-labelledby={id}>
			<div className="flex items-center gap-2 border-line border-b pb-2">
				<h2 id={id} className="font-bold text-lg">
					{title}
				</h2>
				{isCalling ? (
					<Badge count={count} label={t.shell.waiting} />
				) : (
					count > 0 && <span className="text-ink-soft">{count}</span>
				)}
			</div>
			{count === 0 ? (
				empty
			) : (
				<ul aria-labelledby={id} className="divide-y divide-line">
					{children}
				</ul>
			)}
		</section>
	);
}

function FriendRow({
	friend,
	onChanged,
}: {
	friend: FriendView;
	onChanged: () => void;
}) {
	const { presence } = usePerson(friend);
	return (
		<ContactRow
			person={friend}
			presence={presence}
			line={<PresenceLine presence={presence} />}
		>
			<MessageButton person={friend} isCompact />
			<PersonMenu person={friend} relation="friends" onChanged={onChanged} />
		</ContactRow>
	);
}

function RequestRow({
	person,
	relation,
}: {
	person: PersonCardView;
	relation: Relation;
}) {
	return (
		<ContactRow person={person} line={`@${person.handle}`}>
			<FriendButton person={person} relation={relation} size="small" isRow />
		</ContactRow>
	);
}

function NoFriends() {
	const t = useT();
	return (
		<EmptyState
			icon={<UserPlus />}
			title={t.contacts.noFriends}
			action={
				<Link href="/people" className={buttonLook()}>
					{t.contacts.findPeople}
				</Link>
			}
		>
			{t.contacts.noFriendsLead} <HelpLink to="people#friends" />
		</EmptyState>
	);
}
