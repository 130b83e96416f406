"use client";

import Link from "next/link";
import type { ReactNode } from "react";
import { profileHref } from "@/components/people/profile-href";
import { PersonAvatar } from "@/components/presence/person-avatar";
import type { PersonCardView, PresenceView } from "@/lib/people/view";

/** One person in a list: face, name that leads to the profile, a line below it, and what can be done. */
export function ContactRow({
	person,
	presence = null,
	line,
	children,
}: {
	person: PersonCardView;
	presence?: PresenceView | null;
	line: ReactNode;
	children: ReactNode;
}) {
	return (
		<li className="flex flex-wrap items-center gap-x-3 gap-y-2 py-row-wide">
			<PersonAvatar person={person} presence={presence} isSpoken={false} />
			<div className="grid min-w-0 flex-1 basis-24">
				<Link
					href={profileHref(person)}
					dir="auto"
					className="truncate font-semibold text-ink"
				>
					{person.displayName}
				</Link>
				<span className="truncate text-ink-soft text-sm">{line}</span>
			</div>
			<span className="flex flex-wrap items-center gap-1">{children}</span>
		</li>
	);
}
