"use client";

import Link from "next/link";
import { conversationName } from "@/components/conversations/conversation-name";
import { LastLine } from "@/components/conversations/last-line";
import { GroupAvatar } from "@/components/groups/group-avatar";
import { useT } from "@/components/i18n/use-t";
import { useConversations, useLive } from "@/components/realtime/use-live";
import { Avatar } from "@/components/ui/avatar";
import { Badge } from "@/components/ui/badge";
import { PresenceDot } from "@/components/ui/presence-dot";
import { Time } from "@/components/ui/time";
import type { ConversationView } from "@/lib/conversations/view";
import { mediaUrl } from "@/lib/media/view";
import { useWords } from "./use-words";

/** As many as are seen at a glance. */
const CHATS_MAX = 6;
const ONLINE_MAX = 12;

/** The chats that spoke last and which friends are here, as they are now: a row of faces on a phone, a column beside it. */
export function RecentChats() {
	const conversations = useConversations();
	const recent = conversations
		.filter(
			({ settings, request }) => !settings.isArchived && request === "none",
		)
		.slice(0, CHATS_MAX);
	return (
		<aside className="grid min-w-0 grid-cols-[minmax(0,1fr)] content-start gap-6 max-xl:mx-auto max-xl:w-full max-xl:max-w-2xl xl:sticky xl:top-21 xl:col-start-2 xl:row-start-1 xl:self-start">
			<Row recent={recent} />
			<Column recent={recent} />
			<Online conversations={conversations} />
		</aside>
	);
}

type Recent = { recent: readonly ConversationView[] };

function Row({ recent }: Recent) {
	const t = useT();
	const words = useWords();
	if (recent.length === 0) return null;
	return (
		<nav aria-label={words.recentChats} className="xl:hidden">
			<ul className="-mx-1 flex gap-1 overflow-x-auto pb-1">
				{recent.map((one) => (
					<li key={one.id} className="shrink-0">
						<Link
							href={`/conversations/${one.id}`}
							prefetch={false}
							className="grid w-18 justify-items-center gap-1 rounded-lg px-1 py-1.5 hover:bg-hover"
						>
							<span className="relative">
								<Face conversation={one} />
								<span className="absolute -end-1 -top-1">
									<Badge count={one.unread} label={t.conversations.unread} />
								</span>
							</span>
							<bdi className="max-w-full truncate text-xs">
								{conversationName(one)}
							</bdi>
						</Link>
					</li>
				))}
			</ul>
		</nav>
	);
}

function Column({ recent }: Recent) {
	const t = useT();
	const words = useWords();
	const { viewerId } = useLive();
	return (
		<section
			aria-labelledby="recent-chats"
			className="grid gap-2 max-xl:hidden"
		>
			<div className="flex items-baseline gap-3">
				<h2 id="recent-chats" className="flex-1 font-bold">
					{words.recentChats}
				</h2>
				<Link
					href="/conversations"
					prefetch={false}
					className="link inline-flex min-h-6 items-center text-sm"
				>
					{words.allChats}
				</Link>
			</div>
			{recent.length === 0 && (
				<p className="text-ink-soft text-sm">{words.noChats}</p>
			)}
			<ul className="-mx-2 grid grid-cols-[minmax(0,1fr)]">
				{recent.map((one) => (
					<li key={one.id}>
						<Link
							href={`/conversations/${one.id}`}
							prefetch={false}
							className="flex items-center gap-3 rounded-lg px-2 py-2 hover:bg-hover"
						>
							<Face conversation={one} />
							<span className="grid min-w-0 flex-1 grid-cols-[minmax(0,1fr)]">
								<span className="flex items-baseline gap-2">
									<bdi className="min-w-0 flex-1 truncate font-semibold">
										{conversationName(one)}
									</bdi>
									<Time
										at={one.lastActivityAt}
										className="shrink-0 text-ink-soft text-xs"
									/>
								</span>
								<span className="flex min-h-5 items-center gap-2">
									<LastLine conversation={one} viewerId={viewerId} />
									<Badge count={one.unread} label={t.conversations.unread} />
								</span>
							</span>
						</Link>
					</li>
				))}
			</ul>
		</section>
	);
}

function Online({
	conversations,
}: {
	conversations: readonly ConversationView[];
}) {
	const words = useWords();
	const here = conversations
		.filter((one) => one.other && one.presence?.status === "online")
		.slice(0, ONLINE_MAX);
	return (
		<section aria-labelledby="online-now" className="grid gap-2 max-xl:hidden">
			<h2 id="online-now" className="font-bold">
				{words.online}
			</h2>
			{here.length === 0 ? (
				<p className="text-ink-soft text-sm">{words.nobodyOnline}</p>
			) : (
				<ul className="-mx-1 flex flex-wrap gap-1">
					{here.map((one) => (
						<li key={one.id}>
							<Link
								href={`/conversations/${one.id}`}
								prefetch={false}
								title={conversationName(one)}
								className="grid place-items-center rounded-full p-1 hover:bg-hover"
							>
								<Face conversation={one} />
								<span className="sr-only">{conversationName(one)}</span>
							</Link>
						</li>
					))}
				</ul>
			)}
		</section>
	);
}

function Face({ conversation }: { conversation: ConversationView }) {
	const t = useT();
	const { id, group, place, other, presence } = conversation;
	if (group)
		return <GroupAvatar id={id} group={group} isChannel={place !== null} />;
	const status = presence?.status;
	return (
		<Avatar
			id={other?.id ?? id}
			name={conversationName(conversation)}
			photoUrl={other?.photoId && mediaUrl(other.photoId, "thumbnail")}
			dot={
				status && status !== "offline" ? (
					<PresenceDot status={status} label={t.people[status]} />
				) : undefined
			}
		/>
	);
}
