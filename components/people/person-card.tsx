"use client";

import Link from "next/link";
import { PersonMenu } from "@/components/contacts/person-menu";
import { usePerson } from "@/components/contacts/social-provider";
import { useT } from "@/components/i18n/use-t";
import { PersonAvatar } from "@/components/presence/person-avatar";
import { Tag } from "@/components/ui/badge";
import type { DirectoryCardView } from "@/lib/people/view";
import { MessageButton } from "./message-button";
import { profileHref } from "./profile-href";

/** One member in the directory: the whole card leads to the profile, the button on it to the conversation. */
export function PersonCard({ person }: { person: DirectoryCardView }) {
	const t = useT();
	const { relation, presence } = usePerson(person);
	return (
		<li className="relative flex min-w-0 items-center gap-3 rounded-xl border border-line bg-raised p-3.5 shadow-raised transition-colors hover:border-line-strong">
			<PersonAvatar person={person} presence={presence} />
			<div className="grid min-w-0 flex-1">
				<Link
					href={profileHref(person)}
					className="truncate font-semibold text-ink no-underline after:absolute after:inset-0 after:rounded-xl"
					dir="auto"
				>
					{person.displayName}
				</Link>
				<span className="flex min-w-0 items-center gap-2 text-ink-soft text-sm">
					<span className="truncate">@{person.handle}</span>
					{relation === "friends" && <Tag>{t.contacts.friend}</Tag>}
					{relation === "self" && <Tag>{t.people.you}</Tag>}
				</span>
			</div>
			{relation !== "self" && (
				<span className="relative flex">
					<MessageButton person={person} isCompact />
					<PersonMenu person={person} relation={relation} />
				</span>
			)}
		</li>
	);
}
