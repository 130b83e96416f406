"use client";

import {
	createContext,
	lazy,
	type ReactNode,
	Suspense,
	use,
	useEffect,
	useMemo,
	useState,
} from "react";
import { useStore } from "@/components/realtime/use-live";
import { whenSettled } from "@/components/ui/when-idle";
import type { ConversationView } from "@/lib/conversations/view";
import type { ConversationLog } from "@/lib/messages/conversation-log.browser";
import type { MessageView } from "@/lib/messages/view";
import { type Selecting, useSelecting } from "./selection/use-selecting";

/** A message as its row knows it, and so what may be offered about it. */
export type Target = {
	message: MessageView;
	isOwn: boolean;
	isStarred: boolean;
};
/** Where a menu opens, and what had the focus. */
export type Opening = {
	target: Target;
	at: { x: number; y: number };
	from: HTMLElement | null;
};
export type Asked = {
	kind:
		| "closePoll"
		| "delete"
		| "forward"
		| "info"
		| "react"
		| "reactors"
		| "report"
		| "voters";
	target: Target;
	/** Of the reactors: which emoji's. */
	emoji?: string;
};
type Actions = {
	openMenu: (opening: Opening) => void;
	ask: (asked: Asked) => void;
	selection: Selecting;
};

const ActionsContext = createContext<Actions | null>(null);

/** Menu and dialogs come after the first drawing: most visits only read and write. */
const importMenu = () => import("./message-menu");
const MessageMenu = lazy(async () => ({
	default: (await importMenu()).MessageMenu,
}));
const MessageDialogs = lazy(async () => ({
	default: (await import("./message-dialogs")).MessageDialogs,
}));

const SelectionBar = lazy(async () => ({
	default: (await import("./selection/selection-bar")).SelectionBar,
}));

/** What a row of the log can ask for; null where a message is only shown. */
export function useMessageActions(): Actions | null {
	return use(ActionsContext);
}

/** Holds the one menu of a log, and the dialogs that it leads to. */
export function MessageActions({
	log,
	conversation,
	onEdit,
	onReply,
	foot,
	children,
}: {
	log: ConversationLog;
	conversation: ConversationView;
	onEdit: (message: MessageView) => void;
	onReply: (message: MessageView) => void;
	/** What stands below; out of sight while several messages are chosen. */
	foot: ReactNode;
	children: ReactNode;
}) {
	const selection = useSelecting();
	const isSelecting = useStore(selection.chosen) !== null;
	const [opening, setOpening] = useState<Opening | null>(null);
	const [asked, setAsked] = useState<Asked | null>(null);
	const actions = useMemo<Actions>(
		() => ({ openMenu: setOpening, ask: setAsked, selection }),
		[selection],
	);
	useEffect(() => whenSettled(importMenu), []);
	return (
		<ActionsContext value={actions}>
			{children}
			<div hidden={isSelecting}>{foot}</div>
			<Suspense>
				{isSelecting && <SelectionBar log={log} selection={selection} />}
				{opening && (
					<MessageMenu
						opening={opening}
						conversation={conversation}
						onClose={() => setOpening(null)}
						onEdit={onEdit}
						onReply={onReply}
						onSelect={selection.toggle}
						onAsk={setAsked}
					/>
				)}
				{asked && (
					<MessageDialogs
						asked={asked}
						conversation={conversation}
						onClose={() => setAsked(null)}
					/>
				)}
			</Suspense>
		</ActionsContext>
	);
}
