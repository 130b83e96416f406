"use client";

import { useEffect, useRef, useState } from "react";
import { conversationName } from "@/components/conversations/conversation-name";
import { useOpened } from "@/components/conversations/use-opened";
import { GamePlace } from "@/components/games/game-place";
import { GroupGone, useIsGone } from "@/components/groups/group-gone";
import { GroupPeopleProvider } from "@/components/groups/group-people";
import { DropVeil } from "@/components/media/drop-veil";
import { playback } from "@/components/media/playback";
import { useFileDrop } from "@/components/media/use-file-drop";
import { useUploadsAt } from "@/components/pwa/hand-over";
import { useLive, useStore } from "@/components/realtime/use-live";
import type { ConversationView } from "@/lib/conversations/view";
import type { MembersView } from "@/lib/groups/view";
import type { MessagePageView, MessageView } from "@/lib/messages/view";
import type { PersonCardView } from "@/lib/people/view";
import { ChatFoot } from "./chat-foot";
import { ChatHeader } from "./chat-header";
import { JumpProvider, useJumpAddress, useLogJump } from "./jump";
import { Log, type LogHandle } from "./log";
import { MessageActions } from "./message-actions";
import { NewMessageAnnouncer } from "./new-message-announcer";
import { PinStrip } from "./pins/pin-strip";
import { useChatKeys } from "./use-chat-keys";
import { useFoot } from "./use-foot";

/** One conversation: its head, its log, and the place to write. */
export function Chat({
	conversation: first,
	page,
	pins = [],
	members,
	seen,
}: {
	conversation: ConversationView;
	page: MessagePageView;
	/** What the conversation keeps at hand. */
	pins?: MessageView[];
	/** Who is in it, when it is a group. */
	members: MembersView | null;
	/** Whom the page names, when it is a channel. */
	seen?: PersonCardView[] | null;
}) {
	const live = useLive();
	const { id } = first;
	const known = useStore(live.inbox).conversations.find((one) => one.id === id);
	const conversation = known ?? first;
	const [log] = useState(() => {
		const opened = live.log(id);
		opened.open(page, first);
		opened.seePins(pins, first.version);
		return opened;
	});
	const handle = useRef<LogHandle>(null);

	useEffect(() => live.hold(first), [live, first]);
	// A voice goes on while its row scrolls away, but not where nothing could stop it.
	useEffect(() => playback.stop, []);
	const uploads = useUploadsAt(first.id);
	const { isOver, dropProps } = useFileDrop(uploads.add);
	const jump = useLogJump(handle);
	useJumpAddress(jump);
	const { startReply, ...foot } = useFoot(log, handle);
	const onKeyDown = useChatKeys(handle);
	useOpened(conversation);
	const isGone = useIsGone(first);
	if (isGone) return <GroupGone />;

	return (
		<GroupPeopleProvider
			conversation={conversation}
			first={members}
			seen={seen ?? undefined}
		>
			<section
				onKeyDown={onKeyDown}
				aria-label={conversationName(conversation)}
				className="relative flex h-full min-h-0 flex-col"
				{...(conversation.maySend && !live.isGuest ? dropProps : {})}
			>
				<JumpProvider value={jump}>
					<ChatHeader conversation={conversation} />
					<PinStrip log={log} conversation={conversation} />
					<GamePlace conversation={conversation} />
					<MessageActions
						log={log}
						conversation={conversation}
						onEdit={foot.onEdit}
						onReply={startReply}
						foot={
							<ChatFoot
								conversation={conversation}
								uploads={uploads}
								{...foot}
							/>
						}
					>
						<Log
							ref={handle}
							log={log}
							conversation={conversation}
							opened={first}
						/>
					</MessageActions>
				</JumpProvider>
				<NewMessageAnnouncer conversation={conversation} />
				<DropVeil isOver={isOver} />
			</section>
		</GroupPeopleProvider>
	);
}
