"use client";

import { Hash, Lock, Megaphone } from "lucide-react";
import type { ReactNode } from "react";
import type { ChannelCardView } from "@/lib/communities/view";
import { EnterButton } from "./enter-button";
import { useWords } from "./use-words";

/** A channel in a list: what it is, how many are there, and the way in. */
export function ChannelRow({
	channel,
	lead,
	children,
}: {
	channel: ChannelCardView;
	/** Said where the channel has no topic. */
	lead?: string;
	/** What else can be done with it. */
	children?: ReactNode;
}) {
	const words = useWords();
	const { name, topic, visibility, memberCount, onlyAdminsWrite } = channel;
	const isPrivate = visibility === "private";
	const Sign = isPrivate ? Lock : onlyAdminsWrite ? Megaphone : Hash;
	return (
		<>
			<span className="grid size-10 shrink-0 place-items-center rounded-full bg-sunken text-ink-soft">
				<Sign aria-hidden="true" className="size-5" />
			</span>
			<div className="grid min-w-0 flex-1">
				<span className="truncate font-semibold">
					<bdi>{name}</bdi>
				</span>
				<span className="wrap-anywhere line-clamp-2 text-ink-soft text-sm">
					<bdi>{topic || lead}</bdi>
				</span>
				<span className="text-ink-soft text-sm">
					{isPrivate && `${words.private} · `}
					{words.memberCount(memberCount)}
				</span>
			</div>
			<EnterButton channel={channel} />
			{children}
		</>
	);
}
