"use client";

import { Check, Plus } from "lucide-react";
import { Button } from "@/components/ui/button";
import type { PersonCardView } from "@/lib/people/view";
import { useProfileWords } from "./words";

/** Follow, or follow no more. What is pressed stays pressed, and says so. */
export function FollowButton({
	person,
	isFollowing,
	isBusy,
	onToggle,
}: {
	person: PersonCardView;
	isFollowing: boolean;
	isBusy: boolean;
	onToggle: () => void;
}) {
	const t = useProfileWords();
	const Icon = isFollowing ? Check : Plus;
	return (
		<Button
			look="quiet"
			busy={isBusy}
			onClick={onToggle}
			icon={<Icon aria-hidden="true" className="size-5" />}
			title={isFollowing ? t.unfollow : undefined}
		>
			{isFollowing ? t.following : t.follow}
			<span className="sr-only">
				{" "}
				{person.displayName}
				{isFollowing && `: ${t.unfollow}`}
			</span>
		</Button>
	);
}
