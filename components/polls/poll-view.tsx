"use client";

import {
	type Target,
	useMessageActions,
} from "@/components/messages/message-actions";
import { useLive } from "@/components/realtime/use-live";
import { vote } from "@/lib/polls/api.browser";
import type { PollInput } from "@/lib/polls/input";
import type { PollView as View } from "@/lib/polls/view";
import { PollBox, PollDeeds } from "./poll-box";
import { useVote } from "./use-vote";

export type PollAsked = {
	body: PollInput;
	/** Left out while it waits to be sent. */
	target?: Target;
};

/** The poll of a message. */
export function PollView({ body, target }: PollAsked) {
	const poll = target?.message.poll ?? emptyPoll(body);
	return (
		<div className="grid w-[min(20rem,70vw)] gap-2">
			{target ? (
				<SentPoll body={body} poll={poll} target={target} />
			) : (
				<PollBox
					asked={body}
					poll={poll}
					mine={[]}
					reach="row"
					onChoose={null}
				/>
			)}
		</div>
	);
}

function SentPoll({
	body,
	poll,
	target,
}: {
	body: PollInput;
	poll: View;
	target: Target;
}) {
	const live = useLive();
	const actions = useMessageActions();
	const { mine, choose } = useVote(poll.mine, async (options) => {
		const answer = await vote(target.message, options);
		if (answer.ok) live.change(answer.value);
		return answer;
	});
	const isOpen = poll.closedAt === null;
	const ask = (kind: "voters" | "closePoll") =>
		actions && (() => actions.ask({ kind, target }));
	return (
		<PollBox asked={body} poll={poll} mine={mine} reach="row" onChoose={choose}>
			<PollDeeds
				reach="row"
				onTakeBack={isOpen && mine.length > 0 ? () => choose([]) : null}
				onWho={!body.isAnonymous && poll.voters > 0 ? ask("voters") : null}
				onClose={isOpen && target.isOwn ? ask("closePoll") : null}
			/>
		</PollBox>
	);
}

function emptyPoll({ options }: PollInput): View {
	return { counts: options.map(() => 0), voters: 0, closedAt: null };
}
