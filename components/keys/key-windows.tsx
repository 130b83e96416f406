"use client";

import { usePathname } from "next/navigation";
import { NotifyDialog } from "@/components/conversations/notify-dialog";
import { useConversations } from "@/components/realtime/use-live";
import { HelpSheet } from "./help-sheet";
import { Switcher } from "./switcher";
import type { KeyWindow } from "./window-of";

/** The window that was asked for. */
export function KeyWindows({
	asked,
	onClose,
}: {
	asked: KeyWindow;
	onClose: () => void;
}) {
	switch (asked) {
		case "switch":
			return <Switcher onClose={onClose} />;
		case "help":
			return <HelpSheet onClose={onClose} />;
		case "mute":
			return <Mute onClose={onClose} />;
		default:
			return asked satisfies never;
	}
}

/** How loud the conversation is that is open. */
function Mute({ onClose }: { onClose: () => void }) {
	const openId = usePathname().split("/")[2];
	const conversation = useConversations().find((one) => one.id === openId);
	if (!conversation) return null;
	return (
		<NotifyDialog conversation={conversation} isOpen onOpenChange={onClose} />
	);
}
