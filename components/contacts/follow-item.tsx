"use client";

import { BellOff, BellPlus } from "lucide-react";
import { useProfileWords } from "@/components/people/words";
import { MenuItem } from "@/components/ui/menu";
import type { PersonCardView } from "@/lib/people/view";
import { useFollows } from "./use-follows";

/** Follow, or follow no more, in a menu: asks how it stands when the menu opens. */
export function FollowItem({ person }: { person: PersonCardView }) {
	const t = useProfileWords();
	const { follows, toggle } = useFollows(person, null);
	const isFollowing = follows?.isFollowing === true;
	return (
		<MenuItem
			icon={
				isFollowing ? (
					<BellOff aria-hidden="true" />
				) : (
					<BellPlus aria-hidden="true" />
				)
			}
			disabled={!follows}
			onSelect={toggle}
		>
			{isFollowing ? t.unfollow : t.follow}
		</MenuItem>
	);
}
