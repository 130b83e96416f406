"use client";

import { Ban, EllipsisVertical, UserMinus } from "lucide-react";
import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { useT } from "@/components/i18n/use-t";
import { AlertDialog } from "@/components/ui/alert-dialog";
import { IconButton } from "@/components/ui/icon-button";
import { Menu, MenuItem } from "@/components/ui/menu";
import { blockPerson, removeFriend } from "@/lib/contacts/actions";
import type { PersonCardView, Relation } from "@/lib/people/view";
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
