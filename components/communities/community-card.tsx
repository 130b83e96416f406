"use client";

import Link from "next/link";
import { GroupAvatar } from "@/components/groups/group-avatar";
import { Tag } from "@/components/ui/badge";
import type { CommunityCardView } from "@/lib/communities/view";
import { useWords } from "./use-words";

/** A community in a list: the whole of it leads there. */
export function CommunityCard({ community }: { community: CommunityCardView }) {
	const words = useWords();
	const { id, name, about, memberCount, isPublic, role, found } = community;
	return (
		<li>
			<Link
				href={`/communities/${id}`}
				prefetch={false}
				className="flex h-full items-start gap-3 rounded-xl border border-line bg-raised p-4 shadow-raised transition-colors hover:bg-hover"
			>
				<GroupAvatar id={id} group={community} />
				<span className="grid min-w-0 flex-1 gap-0.5">
					<span className="truncate font-semibold">
						<bdi>{name}</bdi>
					</span>
					{about && (
						<span className="wrap-anywhere line-clamp-2 text-ink-soft text-sm">
							<bdi>{about}</bdi>
						</span>
					)}
					<span className="flex flex-wrap items-center gap-x-2 text-ink-soft text-sm">
						{words.memberCount(memberCount)}
						{!isPublic && <Tag>{words.private}</Tag>}
						{(role === "owner" || role === "moderator") && (
							<Tag>{words[role]}</Tag>
						)}
					</span>
					{found.length > 0 && (
						<span className="wrap-anywhere text-sm">
							{words.channelsFound}{" "}
							<bdi>{found.map((one) => one.name).join(", ")}</bdi>
						</span>
					)}
				</span>
			</Link>
		</li>
	);
}
