"use client";

import {
	Ban,
	EllipsisVertical,
	KeyRound,
	ShieldMinus,
	ShieldPlus,
	UserMinus,
} from "lucide-react";
import { type ReactNode, useState } from "react";
import { useT } from "@/components/i18n/use-t";
import { NameLink } from "@/components/people/name-link";
import { useLive } from "@/components/realtime/use-live";
import { AlertDialog } from "@/components/ui/alert-dialog";
import { Avatar } from "@/components/ui/avatar";
import { Tag } from "@/components/ui/badge";
import { IconButton } from "@/components/ui/icon-button";
import { Menu, MenuItem, MenuLine } from "@/components/ui/menu";
import { useToast } from "@/components/ui/toast";
import { stepMember } from "@/lib/groups/api.browser";
import type { Step } from "@/lib/groups/rules";
import type { MemberView } from "@/lib/groups/view";
import type { Words } from "@/lib/i18n/en";
import { problemText } from "@/lib/i18n/problem-text";
import { mediaUrl } from "@/lib/media/view";
import type { PersonCardView } from "@/lib/people/view";
import { nameOf, useGroupPeople } from "./group-people";

/** A member: who they are here, their role, and for admins what can be done about it. */
export function MemberRow({
	id,
	member,
	isViewerAdmin,
}: {
	id: string;
	member: MemberView;
	isViewerAdmin: boolean;
}) {
	const t = useT();
	const { viewerId } = useLive();
	const isSelf = member.id === viewerId;
	const isAdmin = member.role === "admin";
	return (
		<PersonRow
			person={member}
			name={nameOf(member)}
			tags={
				<>
					{isSelf && <Tag>{t.people.you}</Tag>}
					{isAdmin && <Tag>{t.groups.admin}</Tag>}
				</>
			}
		>
			{isViewerAdmin && (!isSelf || isAdmin) && (
				<MemberMenu id={id} member={member} isSelf={isSelf} />
			)}
		</PersonRow>
	);
}

/** Somebody in a list of the group. */
export function PersonRow({
	person,
	name,
	tags,
	children,
}: {
	person: PersonCardView;
	name: string;
	tags?: ReactNode;
	children: ReactNode;
}) {
	const { id, handle, photoId, displayName } = person;
	return (
		<li className="flex min-h-touch items-center gap-3 py-row">
			<Avatar
				id={id}
				name={name}
				handle={handle}
				photoUrl={photoId && mediaUrl(photoId, "thumbnail")}
			/>
			<div className="grid min-w-0 flex-1">
				<span className="flex min-w-0 flex-wrap items-center gap-x-2">
					<NameLink
						person={person}
						name={name}
						className="min-w-0 truncate font-semibold text-ink"
					/>
					{tags}
				</span>
				<span className="truncate text-ink-soft text-sm">
					{name !== displayName && <bdi>{displayName} </bdi>}@{handle}
				</span>
			</div>
			{children}
		</li>
	);
}

/** Steps that are asked about first. */
type Asked = "handOver" | "remove" | "ban";

function MemberMenu({
	id,
	member,
	isSelf,
}: {
	id: string;
	member: MemberView;
	isSelf: boolean;
}) {
	const t = useT();
	const { show } = useToast();
	const { reload } = useGroupPeople();
	const [asked, setAsked] = useState<Asked | null>(null);
	const take = async (step: Step): Promise<boolean> => {
		const done = await stepMember(id, member.id, step);
		if (!done.ok)
			show({ kind: "danger", text: problemText(t, done.problem).text });
		else await reload();
		return done.ok;
	};
	const isAdmin = member.role === "admin";
	const name = nameOf(member);
	return (
		<>
			<Menu
				trigger={
					<IconButton
						label={t.groups.optionsFor(name)}
						icon={<EllipsisVertical />}
					/>
				}
			>
				<MenuItem
					icon={isAdmin ? <ShieldMinus /> : <ShieldPlus />}
					onSelect={() => void take(isAdmin ? "demote" : "promote")}
				>
					{isAdmin && (isSelf ? t.groups.stepDown : t.groups.demote)}
					{!isAdmin && t.groups.promote}
				</MenuItem>
				{!isSelf && (
					<>
						<MenuItem icon={<KeyRound />} onSelect={() => setAsked("handOver")}>
							{t.groups.handOver}
						</MenuItem>
						<MenuLine />
						<MenuItem
							icon={<UserMinus />}
							isDanger
							onSelect={() => setAsked("remove")}
						>
							{t.groups.remove}
						</MenuItem>
						<MenuItem icon={<Ban />} isDanger onSelect={() => setAsked("ban")}>
							{t.groups.ban}
						</MenuItem>
					</>
				)}
			</Menu>
			{asked && (
				<AlertDialog
					open
					onOpenChange={() => setAsked(null)}
					{...questionOf(t, asked, name)}
					isDanger={asked !== "handOver"}
					onConfirm={() => take(asked)}
				/>
			)}
		</>
	);
}

function questionOf({ groups }: Words, asked: Asked, name: string) {
	switch (asked) {
		case "handOver":
			return {
				title: groups.handOverTitle(name),
				description: groups.handOverLead(name),
				confirmLabel: groups.handOver,
			};
		case "remove":
			return {
				title: groups.removeTitle(name),
				description: groups.removeLead,
				confirmLabel: groups.remove,
			};
		case "ban":
			return {
				title: groups.banTitle(name),
				description: groups.banLead,
				confirmLabel: groups.ban,
			};
		default:
			return asked satisfies never;
	}
}
