"use client";

import { ArrowLeft, Search, Timer } from "lucide-react";
import Link from "next/link";
import { ConversationMenu } from "@/components/conversations/conversation-menu";
import { conversationName } from "@/components/conversations/conversation-name";
import { GroupAvatar } from "@/components/groups/group-avatar";
import { useT } from "@/components/i18n/use-t";
import { useLive } from "@/components/realtime/use-live";
import { Avatar } from "@/components/ui/avatar";
import { PresenceDot } from "@/components/ui/presence-dot";
import type { ConversationView } from "@/lib/conversations/view";
import { mediaUrl } from "@/lib/media/view";
import { searchHref } from "@/lib/search/filters";
import { HeaderStatus } from "./header-status";

const place =
	"flex min-w-0 flex-1 items-center gap-3 rounded-lg px-2 py-1 hover:bg-hover";

/** Whom one talks to, what they are doing now, and what can be done with the conversation. */
export function ChatHeader({
	conversation,
}: {
	conversation: ConversationView;
}) {
	const t = useT();
	const { isGuest } = useLive();
	const { other, group } = conversation;
	return (
		<header className="flex min-h-bar items-center gap-1 border-line border-b bg-raised px-2 py-1.5">
			<Link
				href="/conversations"
				prefetch={false}
				aria-label={t.conversations.backToList}
				className="grid size-touch shrink-0 place-items-center rounded-full text-ink-soft hover:bg-hover lg:hidden"
			>
				<ArrowLeft aria-hidden="true" className="size-5 rtl:-scale-x-100" />
			</Link>
			{other && (
				<Link
					href={`/people/${encodeURIComponent(other.handle)}`}
					prefetch={false}
					className={place}
				>
					<OtherAvatar conversation={conversation} />
					<Names name={other.displayName} conversation={conversation} />
				</Link>
			)}
			{group && <GroupPlace conversation={conversation} group={group} />}
			{!group?.addedBy && !isGuest && (
				<Link
					href={searchHref({ in: conversation.id })}
					prefetch={false}
					aria-label={t.search.inHere}
					title={t.search.inHere}
					className="grid size-10 shrink-0 place-items-center rounded-full text-ink-soft transition-colors hover:bg-hover hover:text-ink pointer-coarse:size-touch"
				>
					<Search aria-hidden="true" className="size-5" />
				</Link>
			)}
			{conversation.request !== "received" && !isGuest && (
				<ConversationMenu conversation={conversation} />
			)}
		</header>
	);
}

function GroupPlace({
	conversation,
	group,
}: {
	conversation: ConversationView;
	group: NonNullable<ConversationView["group"]>;
}) {
	const { isGuest } = useLive();
	const content = (
		<>
			<GroupAvatar
				id={conversation.id}
				group={group}
				isChannel={conversation.place !== null}
				size="small"
			/>
			<Names
				name={conversationName(conversation)}
				conversation={conversation}
			/>
		</>
	);
	// Who is only asked, or a guest, sees what is here, and no more.
	if (group.addedBy || isGuest)
		return (
			<div className="flex min-w-0 flex-1 items-center gap-3 px-2">
				{content}
			</div>
		);
	return (
		<Link
			href={`/conversations/${conversation.id}/info`}
			prefetch={false}
			className={place}
		>
			{content}
		</Link>
	);
}

function Names({
	name,
	conversation,
}: {
	name: string;
	conversation: ConversationView;
}) {
	return (
		<span className="grid min-w-0">
			<span className="flex min-w-0 items-center gap-1.5">
				<h2 className="truncate font-semibold leading-tight">
					<bdi>{name}</bdi>
				</h2>
				<Lifetime seconds={conversation.lifetimeSeconds} />
			</span>
			<HeaderStatus conversation={conversation} />
		</span>
	);
}

/** A sign that what is written here does not stay. */
function Lifetime({ seconds }: { seconds: number | null }) {
	const { lifetime: t } = useT();
	if (seconds === null) return null;
	const isOn = t.isOn(t.lasts(seconds));
	return (
		<span title={isOn} className="shrink-0 text-ink-soft">
			<Timer aria-hidden="true" className="size-4" />
			<span className="sr-only">{isOn}</span>
		</span>
	);
}

function OtherAvatar({
	conversation: { other, presence },
}: {
	conversation: ConversationView;
}) {
	if (!other) return null;
	const status = presence?.status;
	return (
		<Avatar
			id={other.id}
			name={other.displayName}
			handle={other.handle}
			photoUrl={other.photoId && mediaUrl(other.photoId, "thumbnail")}
			size="small"
			dot={
				status &&
				status !== "offline" && (
					<PresenceDot status={status} className="size-3.5!" />
				)
			}
		/>
	);
}
