"use client";

import {
	Ban,
	EllipsisVertical,
	Mail,
	MessageCircle,
	UserMinus,
	UserPlus,
} from "lucide-react";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { Suspense, useRef, useState } from "react";
import { useT } from "@/components/i18n/use-t";
import { AlertDialog } from "@/components/ui/alert-dialog";
import { IconButton } from "@/components/ui/icon-button";
import { Menu, MenuItem } from "@/components/ui/menu";
import { useToast } from "@/components/ui/toast";
import { blockPerson, removeFriend, sendRequest } from "@/lib/contacts/actions";
import { openDirect } from "@/lib/conversations/api.browser";
import { problemText } from "@/lib/i18n/problem-text";
import type { PersonCardView, Relation } from "@/lib/people/view";
import { FollowItem } from "./follow-item";
import { useStep } from "./use-step";

/** The rarer things to do about a person, each asked about before it is done. `onChanged` is told after. */
export function PersonMenu({
	person,
	relation,
	onChanged,
}: {
	person: PersonCardView;
	relation: Relation;
	onChanged?: () => void;
}) {
	const t = useT();
	const router = useRouter();
	const { take } = useStep(person.id);
	const [asked, setAsked] = useState<"remove" | "block" | null>(null);
	const opener = useRef<HTMLButtonElement>(null);
	const name = person.displayName;

	async function act() {
		const isDone = await take(asked === "block" ? blockPerson : removeFriend);
		if (!isDone) return false;
		onChanged?.();
		router.refresh();
		return true;
	}

	return (
		<>
			<Menu
				trigger={
					<IconButton
						ref={opener}
						label={t.contacts.moreAbout(name)}
						icon={<EllipsisVertical />}
					/>
				}
			>
				<PersonItems person={person} relation={relation} />
				{relation === "friends" && (
					<MenuItem
						icon={<UserMinus aria-hidden="true" />}
						onSelect={() => setAsked("remove")}
					>
						{t.contacts.removeFriend}
					</MenuItem>
				)}
				<MenuItem
					isDanger
					icon={<Ban aria-hidden="true" />}
					onSelect={() => setAsked("block")}
				>
					{t.people.block}
				</MenuItem>
			</Menu>
			<AlertDialog
				open={asked !== null}
				onOpenChange={(isOpen) => !isOpen && setAsked(null)}
				title={
					asked === "remove"
						? t.contacts.removeTitle(name)
						: t.people.blockTitle(name)
				}
				description={
					asked === "remove" ? t.contacts.removeLead : t.people.blockLead
				}
				confirmLabel={
					asked === "remove" ? t.contacts.removeFriend : t.people.block
				}
				onConfirm={act}
				returnFocusTo={opener}
			/>
		</>
	);
}

/** What can be done about anybody, whatever the list they stand in. */
function PersonItems({
	person,
	relation,
}: {
	person: PersonCardView;
	relation: Relation;
}) {
	const t = useT();
	const router = useRouter();
	const { show } = useToast();
	const { take } = useStep(person.id);

	async function message() {
		const opened = await openDirect(person.id);
		if (opened.ok) return router.push(`/conversations/${opened.value.id}`);
		show({ kind: "danger", text: problemText(t, opened.problem).text });
	}

	return (
		<>
			<MenuItem
				icon={<MessageCircle aria-hidden="true" />}
				onSelect={() => void message()}
			>
				{t.people.message}
			</MenuItem>
			<MenuItem asChild>
				<Link
					href={`/mailbox/new?to=${encodeURIComponent(person.handle)}`}
					prefetch={false}
				>
					<Mail aria-hidden="true" />
					{t.people.writeLetter}
				</Link>
			</MenuItem>
			{relation === "none" && (
				<MenuItem
					icon={<UserPlus aria-hidden="true" />}
					onSelect={() => void take(sendRequest)}
				>
					{t.contacts.add}
				</MenuItem>
			)}
			<Suspense fallback={null}>
				<FollowItem person={person} />
			</Suspense>
		</>
	);
}
