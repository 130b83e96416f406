"use client";

import Link from "next/link";
import { FriendButton } from "@/components/contacts/friend-button";
import { usePerson } from "@/components/contacts/social-provider";
import { PersonAvatar } from "@/components/presence/person-avatar";
import type { SuggestionView } from "@/lib/contacts/circles";
import { profileHref } from "./profile-href";
import { useProfileWords } from "./words";

/** People the viewer may know, and why. Nothing at all when there are none. */
export function Suggestions({ people }: { people: SuggestionView[] }) {
	const t = useProfileWords();
	if (people.length === 0) return null;
	return (
		<section aria-labelledby="suggestions" className="grid gap-3">
			<h2 id="suggestions" className="font-bold text-lg">
				{t.suggestions}
			</h2>
			<ul className="grid gap-3 sm:grid-cols-2 lg:grid-cols-3">
				{people.map((person) => (
					<Suggestion key={person.id} person={person} />
				))}
			</ul>
		</section>
	);
}

function Suggestion({ person }: { person: SuggestionView }) {
	const t = useProfileWords();
	const { relation } = usePerson(person);
	const { mutual, community } = person;
	return (
		<li className="grid min-w-0 content-start gap-3 rounded-xl border border-line bg-raised p-3.5 shadow-raised">
			<div className="flex min-w-0 items-center gap-3">
				<PersonAvatar person={person} presence={null} isSpoken={false} />
				<div className="grid min-w-0">
					<Link
						href={profileHref(person)}
						dir="auto"
						className="truncate font-semibold text-ink"
					>
						{person.displayName}
					</Link>
					<span className="truncate text-ink-soft text-sm">
						{mutual > 0
							? t.mutual(mutual)
							: community && t.inCommunity(community)}
					</span>
				</div>
			</div>
			<span>
				<FriendButton person={person} relation={relation} size="small" />
			</span>
		</li>
	);
}
