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
import { whenIdle } from "@/components/ui/when-idle";
import type { ConversationView } from "@/lib/conversations/view";
import type { MessageView } from "@/lib/messages/view";

/** A message as its row knows it, and so what may be offered about it. */
export type Target = {
	message: MessageView;
	isOwn: boolean;
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
		| "voters";
	target: Target;
	/** Of the reactors: which emoji's. */
	emoji?: string;
};
type Actions = {
	openMenu: (opening: Opening) => void;
	ask: (asked: Asked) => void;
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

/** What a row of the log can ask for; null where a message is only shown. */
export function useMessageActions(): Actions | null {
	return use(ActionsContext);
}

/** Holds the one menu of a log, and the dialogs that it leads to. */
export function MessageActions({
	conversation,
	onEdit,
	onReply,
	children,
}: {
	conversation: ConversationView;
	onEdit: (message: MessageView) => void;
	onReply: (message: MessageView) => void;
	children: ReactNode;
}) {
	const [opening, setOpening] = useState<Opening | null>(null);
	const [asked, setAsked] = useState<Asked | null>(null);
	const actions = useMemo<Actions>(
		() => ({ openMenu: setOpening, ask: setAsked }),
		[],
	);
	useEffect(() => whenIdle(importMenu), []);
	return (
		<ActionsContext value={actions}>
			{children}
			<Suspense>
				{opening && (
					<MessageMenu
						opening={opening}
						conversation={conversation}
						onClose={() => setOpening(null)}
						onEdit={onEdit}
						onReply={onReply}
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
