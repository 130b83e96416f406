"use client";

import { lazy } from "react";
import { ClosePollOf, VotersOf } from "@/components/polls/message-poll-dialogs";
import type { ConversationView } from "@/lib/conversations/view";
import { DeleteDialog } from "./delete-dialog";
import { ForwardDialog } from "./forward-dialog";
import { InfoDialog } from "./info-dialog";
import type { Asked } from "./message-actions";
import { ReactDialog } from "./react-dialog";
import { ReactorsDialog } from "./reactors-dialog";

/** The rarest of them comes when it is asked for. */
const MessageReport = lazy(async () => ({
	default: (await import("@/components/reports/message-report")).MessageReport,
}));

/** The windows that a message's menu leads to. */
export function MessageDialogs({
	asked: { kind, target, emoji },
	conversation,
	onClose,
}: {
	asked: Asked;
	conversation: ConversationView;
	onClose: () => void;
}) {
	switch (kind) {
		case "delete":
			return <DeleteDialog target={target} onClose={onClose} />;
		case "info":
			return (
				<InfoDialog
					target={target}
					conversation={conversation}
					onClose={onClose}
				/>
			);
		case "forward":
			return <ForwardDialog messages={[target.message]} onClose={onClose} />;
		case "react":
			return <ReactDialog target={target} onClose={onClose} />;
		case "reactors":
			return <ReactorsDialog target={target} emoji={emoji} onClose={onClose} />;
		case "report":
			return <MessageReport target={target} onClose={onClose} />;
		case "voters":
			return <VotersOf target={target} onClose={onClose} />;
		case "closePoll":
			return <ClosePollOf target={target} onClose={onClose} />;
		default:
			return kind satisfies never;
	}
}
