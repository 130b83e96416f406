"use client";

import { ArrowLeft } from "lucide-react";
import Link from "next/link";
import { useT } from "@/components/i18n/use-t";
import { Avatar } from "@/components/ui/avatar";
import { PresenceDot } from "@/components/ui/presence-dot";
import type { ConversationView } from "@/lib/conversations/view";
import { mediaUrl } from "@/lib/media/view";
import { HeaderStatus } from "./header-status";

/** Who one talks to, and what they are doing now. */
export function ChatHeader({
	conversation,
}: {
	conversation: ConversationView;
}) {
	const t = useT();
	const { other, presence } = conversation;
	const status = presence?.status;
	return (
		<header className="flex min-h-bar items-center gap-1 border-line border-b bg-raised px-2 py-1.5">
			<Link
				href="/conversations"
				aria-label={t.conversations.backToList}
				className="grid size-touch shrink-0 place-items-center rounded-full text-ink-soft hover:bg-hover lg:hidden"
			>
				<ArrowLeft aria-hidden="true" className="size-5 rtl:-scale-x-100" />
			</Link>
			{other && (
				<Link
					href={`/people/${encodeURIComponent(other.handle)}`}
					className="flex min-w-0 items-center gap-3 rounded-lg px-2 py-1 hover:bg-hover"
				>
					<Avatar
						id={other.id}
						name={other.displayName}
						photoUrl={other.photoId && mediaUrl(other.photoId, "thumbnail")}
						size="small"
						dot={
							status &&
							status !== "offline" && (
								<PresenceDot status={status} className="size-3.5" />
							)
						}
					/>
					<span className="grid min-w-0">
						<h2 className="truncate font-semibold leading-tight">
							<bdi>{other.displayName}</bdi>
						</h2>
						<HeaderStatus conversation={conversation} />
					</span>
				</Link>
			)}
		</header>
	);
}
