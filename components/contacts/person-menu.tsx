"use client";

import {
	Ban,
	EllipsisVertical,
	Flag,
	Mail,
	MessageCircle,
	UserMinus,
	UserPlus,
} from "lucide-react";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { type RefObject, Suspense, useRef, useState } from "react";
import { useT } from "@/components/i18n/use-t";
import { ReportLater } from "@/components/reports/report-later";
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

/** What is asked about before it is done. */
export type PersonQuestion = "remove" | "block" | "report";

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
	const [asked, setAsked] = useState<PersonQuestion | null>(null);
	const opener = useRef<HTMLButtonElement>(null);
	return (
		<>
			<Menu
				trigger={
					<IconButton
						ref={opener}
						label={t.contacts.moreAbout(person.displayName)}
						icon={<EllipsisVertical />}
					/>
				}
			>
				<PersonItems person={person} relation={relation} onAsk={setAsked} />
			</Menu>
			<AskedAbout
				person={person}
				question={asked}
				onClose={() => setAsked(null)}
				onChanged={onChanged}
				returnFocusTo={opener}
			/>
		</>
	);
}

/** The question before a friend is removed or somebody is blocked or reported, and the doing of it. */
export function AskedAbout({
	person,
	question,
	onClose,
	onChanged,
	returnFocusTo,
}: {
	person: PersonCardView;
	question: PersonQuestion | null;
	onClose: () => void;
	onChanged?: () => void;
	returnFocusTo: RefObject<HTMLElement | null>;
}) {
	const t = useT();
	const router = useRouter();
	const { take } = useStep(person.id);
	const name = person.displayName;
	const isRemoval = question === "remove";

	async function act() {
		const isDone = await take(isRemoval ? removeFriend : blockPerson);
		if (!isDone) return false;
		onChanged?.();
		router.refresh();
		return true;
	}

	if (question === "report")
		return (
			<ReportLater
				subject={{ kind: "person", id: person.id }}
				{...{ name, onClose, returnFocusTo, onBlocked: onChanged }}
				mayBlock
			/>
		);
	return (
		<AlertDialog
			open={question !== null}
			onOpenChange={(isOpen) => !isOpen && onClose()}
			title={
				isRemoval ? t.contacts.removeTitle(name) : t.people.blockTitle(name)
			}
			description={isRemoval ? t.contacts.removeLead : t.people.blockLead}
			confirmLabel={isRemoval ? t.contacts.removeFriend : t.people.block}
			onConfirm={act}
			returnFocusTo={returnFocusTo}
		/>
	);
}

/** What can be done about anybody, in whatever menu of theirs. */
export function PersonItems({
	person,
	relation,
	onAsk,
}: {
	person: PersonCardView;
	relation: Relation;
	onAsk: (question: PersonQuestion) => void;
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
			{relation === "friends" && (
				<MenuItem
					icon={<UserMinus aria-hidden="true" />}
					onSelect={() => onAsk("remove")}
				>
					{t.contacts.removeFriend}
				</MenuItem>
			)}
			<MenuItem
				icon={<Flag aria-hidden="true" />}
				onSelect={() => onAsk("report")}
			>
				{t.contacts.report}
			</MenuItem>
			<MenuItem
				isDanger
				icon={<Ban aria-hidden="true" />}
				onSelect={() => onAsk("block")}
			>
				{t.people.block}
			</MenuItem>
		</>
	);
}
