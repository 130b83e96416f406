"use client";

import { useGroupPeople } from "@/components/groups/group-people";
import type { Target } from "@/components/messages/message-actions";
import { isGuestHandle } from "@/lib/people/guest-handle";
import { ReportDialog } from "./report-dialog";

/** Reports one message, whoever it is by: a guest too, who cannot be blocked. */
export function MessageReport({
	target: { message },
	onClose,
}: {
	target: Target;
	onClose: () => void;
}) {
	const { name, handle } = useGroupPeople().personOf(message.senderId);
	const { id, conversationId } = message;
	return (
		<ReportDialog
			subject={{ kind: "message", id, conversationId }}
			name={name}
			mayBlock={handle !== undefined && !isGuestHandle(handle)}
			onClose={onClose}
		/>
	);
}
