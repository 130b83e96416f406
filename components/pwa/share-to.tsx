"use client";

import { useRouter } from "next/navigation";
import { conversationName } from "@/components/conversations/conversation-name";
import { GroupAvatar } from "@/components/groups/group-avatar";
import { useNoticeWords } from "@/components/notices/words";
import { useConversations, useLive } from "@/components/realtime/use-live";
import { Avatar } from "@/components/ui/avatar";
import { EmptyState } from "@/components/ui/state";
import type { ConversationView } from "@/lib/conversations/view";
import { mediaUrl } from "@/lib/media/view";

/** The chats that something may be shared to. It becomes a draft there, after what one was writing: nothing is sent unseen. */
export function ShareTo({ text }: { text: string }) {
	const words = useNoticeWords();
	const { drafts } = useLive();
	const router = useRouter();
	const conversations = useConversations();
	if (text === "" || conversations.length === 0)
		return <EmptyState title={words.shareNothing} />;
	const share = (id: string) => {
		const before = drafts.read(id);
		drafts.write(id, before ? `${before}\n${text}` : text);
		router.push(`/conversations/${id}`);
	};
	return (
		<>
			<p
				className="wrap-anywhere line-clamp-6 whitespace-pre-line rounded-xl bg-sunken px-4 py-3"
				dir="auto"
			>
				{text}
			</p>
			<ul className="overflow-hidden rounded-xl border border-line bg-raised">
				{conversations.map((one) => (
					<li key={one.id} className="not-first:border-line not-first:border-t">
						<button
							type="button"
							className="flex min-h-touch w-full items-center gap-3 px-4 py-2 text-start -outline-offset-2 hover:bg-hover"
							onClick={() => share(one.id)}
						>
							<Face conversation={one} />
							<span
								className="min-w-0 flex-1 truncate font-semibold"
								dir="auto"
							>
								{conversationName(one)}
							</span>
						</button>
					</li>
				))}
			</ul>
		</>
	);
}

function Face({ conversation }: { conversation: ConversationView }) {
	const { group, other, id } = conversation;
	if (group) return <GroupAvatar id={id} group={group} size="small" />;
	return (
		<Avatar
			id={other?.id ?? id}
			name={other?.displayName ?? ""}
			photoUrl={other?.photoId ? mediaUrl(other.photoId, "thumbnail") : null}
			size="small"
		/>
	);
}
