"use client";

import { useGroupPeople } from "@/components/groups/group-people";
import type { Target } from "@/components/messages/message-actions";
import { useLive } from "@/components/realtime/use-live";
import { closePoll, listVoters } from "@/lib/polls/api.browser";
import { ClosePollDialog } from "./close-poll-dialog";
import { VotersDialog } from "./voters-dialog";

type Asked = { target: Target; onClose: () => void };

/** Who voted in the poll of a message: by the name they have in the group; who has left it by their own. */
export function VotersOf({ target: { message }, onClose }: Asked) {
	const { members } = useGroupPeople();
	if (message.body.kind !== "poll") return null;
	return (
		<VotersDialog
			asked={message.body}
			load={() => listVoters(message)}
			nameOf={(id) => members?.members.find((one) => one.id === id)?.alias}
			onClose={onClose}
		/>
	);
}

/** Closes the poll of a message, for all who see it. */
export function ClosePollOf({ target: { message }, onClose }: Asked) {
	const live = useLive();
	const close = async () => {
		const answer = await closePoll(message);
		if (answer.ok) live.change(answer.value);
		return answer;
	};
	return <ClosePollDialog close={close} onClose={onClose} />;
}
