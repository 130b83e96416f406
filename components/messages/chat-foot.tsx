"use client";

import dynamic from "next/dynamic";
import { lazy, type ReactNode, Suspense, useEffect } from "react";
import { conversationName } from "@/components/conversations/conversation-name";
import { useT } from "@/components/i18n/use-t";
import type { Uploads } from "@/components/media/use-uploads";
import { whenSettled } from "@/components/ui/when-idle";
import type { ConversationView } from "@/lib/conversations/view";
import type { MessageView } from "@/lib/messages/view";
import { Composer } from "./composer";
import type { Replying } from "./use-replying";
import type { Send } from "./use-writing";

/** Fetched when there is nothing better to do: most visits change nothing, and those that do may have no line. */
const importEditForm = () => import("./edit-form");
const EditForm = lazy(async () => ({
	default: (await importEditForm()).EditForm,
}));

/** Few chats have something waiting. */
const ScheduledSign = lazy(async () => ({
	default: (await import("@/components/scheduled/scheduled-sign"))
		.ScheduledSign,
}));

/** Few chats begin by a question. */
const RequestBanner = dynamic(() =>
	import("./request-banner").then((file) => file.RequestBanner),
);
const GroupRequest = dynamic(() =>
	import("@/components/groups/group-request").then((file) => file.GroupRequest),
);

/** Where one writes, or why one cannot. */
export function ChatFoot({
	conversation,
	uploads,
	onSend,
	replying,
	onReply,
	editing,
	onEdit,
	onEditLast,
}: {
	conversation: ConversationView;
	uploads: Uploads;
	onSend: Send;
	/** What the next message replies to. */
	replying: Replying | null;
	onReply: (sequence: number | null) => void;
	/** The message that is being changed, in the composer's place. */
	editing: MessageView | null;
	onEdit: (message: MessageView | null) => void;
	onEditLast: () => void;
}) {
	const t = useT();
	useEffect(() => whenSettled(importEditForm), []);
	const { request, maySend, group } = conversation;
	const name = conversationName(conversation);
	if (request === "received" && group)
		return <GroupRequest id={conversation.id} group={group} />;
	if (request === "received")
		return <RequestBanner conversation={conversation} />;
	const sign = conversation.scheduled && (
		<Suspense>
			<ScheduledSign
				conversationId={conversation.id}
				count={conversation.scheduled}
			/>
		</Suspense>
	);
	if (!maySend)
		return (
			<>
				{sign}
				<FootNote>
					{(group && t.groups.onlyAdminsNote) ||
						(request === "sent" && t.conversations.requestSent(name)) ||
						t.conversations.cannotSend(name)}
				</FootNote>
			</>
		);
	const edited = editing?.body.kind === "plain" ? editing.body : null;
	return (
		<>
			{sign}
			{editing && edited && (
				<Suspense>
					<EditForm
						key={editing.id}
						message={editing}
						body={edited}
						onDone={() => onEdit(null)}
					/>
				</Suspense>
			)}
			<Composer
				key={conversation.id}
				conversation={conversation}
				uploads={uploads}
				onSend={onSend}
				replying={replying}
				onReply={onReply}
				onEditLast={onEditLast}
				isAside={edited !== null}
			/>
		</>
	);
}

function FootNote({ children }: { children: ReactNode }) {
	return (
		<p
			role="status"
			className="border-line border-t bg-raised px-6 py-5 pb-[calc(1.25rem+var(--spacing-safe-bottom))] text-center text-ink-soft"
		>
			{children}
		</p>
	);
}
