"use client";

import {
	Ban,
	Crown,
	DoorOpen,
	EllipsisVertical,
	Shield,
	User,
	UserMinus,
} from "lucide-react";
import { type ReactNode, useState } from "react";
import { AlertDialog } from "@/components/ui/alert-dialog";
import { IconButton } from "@/components/ui/icon-button";
import { Menu, MenuItem } from "@/components/ui/menu";
import type { CommunityWords } from "@/lib/i18n/en/communities";
import { useWords } from "./use-words";

export type MemberStep =
	| "owner"
	| "moderator"
	| "member"
	| "remove"
	| "ban"
	| "endVisit";

const ICONS: Record<MemberStep, ReactNode> = {
	owner: <Crown />,
	moderator: <Shield />,
	member: <User />,
	remove: <UserMinus />,
	ban: <Ban />,
	endVisit: <DoorOpen />,
};

/** What may be done with somebody's place; nothing where that is nothing. What takes it away is asked about first. */
export function MemberMenu({
	name,
	steps,
	onStep,
}: {
	name: string;
	steps: MemberStep[];
	onStep: (step: MemberStep) => Promise<boolean>;
}) {
	const words = useWords();
	const [asked, setAsked] = useState<"remove" | "ban" | null>(null);
	if (steps.length === 0) return null;
	return (
		<>
			<Menu
				trigger={
					<IconButton
						label={words.optionsFor(name)}
						icon={<EllipsisVertical />}
					/>
				}
			>
				{steps.map((step) => {
					const isAsked = step === "remove" || step === "ban";
					return (
						<MenuItem
							key={step}
							icon={ICONS[step]}
							isDanger={isAsked}
							onSelect={() => (isAsked ? setAsked(step) : void onStep(step))}
						>
							{labelOf(words, step)}
						</MenuItem>
					);
				})}
			</Menu>
			{asked && (
				<AlertDialog
					open
					onOpenChange={() => setAsked(null)}
					title={
						asked === "ban" ? words.banTitle(name) : words.removeTitle(name)
					}
					description={asked === "ban" ? words.banLead : words.removeLead}
					confirmLabel={asked === "ban" ? words.ban : words.remove}
					onConfirm={() => onStep(asked)}
				/>
			)}
		</>
	);
}

function labelOf(words: CommunityWords, step: MemberStep): string {
	switch (step) {
		case "owner":
			return words.makeOwner;
		case "moderator":
			return words.makeModerator;
		case "member":
			return words.makeMember;
		case "remove":
			return words.remove;
		case "ban":
			return words.ban;
		case "endVisit":
			return words.endVisit;
		default:
			return step satisfies never;
	}
}
