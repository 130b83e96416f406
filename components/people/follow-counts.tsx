"use client";

import Link from "next/link";
import type { Circle, FollowsView } from "@/lib/contacts/circles";
import type { PersonCardView } from "@/lib/people/view";
import { profileHref } from "./profile-href";
import { useProfileWords } from "./words";

/** How many are around a person; each number leads to who they are. */
export function FollowCounts({
	person,
	follows,
}: {
	person: PersonCardView;
	follows: FollowsView;
}) {
	const t = useProfileWords();
	const counts: [Circle, string][] = [
		["followers", t.followers(follows.followers)],
		["following", t.followed(follows.following)],
	];
	if (follows.mutual) counts.push(["mutual", t.mutual(follows.mutual)]);
	return (
		<ul className="flex flex-wrap gap-x-5">
			{counts.map(([circle, text]) => (
				<li key={circle}>
					<Link
						href={`${profileHref(person)}/${circle}`}
						className="inline-flex min-h-8 items-center text-ink-soft underline-offset-4 hover:text-ink hover:underline pointer-coarse:min-h-touch"
					>
						{text}
					</Link>
				</li>
			))}
		</ul>
	);
}
