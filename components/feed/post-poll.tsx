"use client";

import dynamic from "next/dynamic";
import { useState } from "react";
import { PollBox, PollDeeds } from "@/components/polls/poll-box";
import { useVote } from "@/components/polls/use-vote";
import { useLive } from "@/components/realtime/use-live";
import { closePostPoll, votePost } from "@/lib/feed/actions";
import { listPostVoters } from "@/lib/feed/api.browser";
import type { PostView } from "@/lib/feed/view";
import type { PollView } from "@/lib/polls/view";
import { type Result, refuse } from "@/lib/problem";

/** Loaded when they are opened. */
const VotersDialog = dynamic(
	() => import("@/components/polls/voters-dialog").then((m) => m.VotersDialog),
	{ ssr: false },
);
const ClosePollDialog = dynamic(
	() =>
		import("@/components/polls/close-poll-dialog").then(
			(m) => m.ClosePollDialog,
		),
	{ ssr: false },
);

/** What a post asks. */
export function PostPoll({
	post,
	asked,
	onChange,
}: {
	post: PostView;
	asked: NonNullable<PostView["poll"]>;
	onChange: (post: PostView) => void;
}) {
	const isOwn = useLive().viewerId === post.author.id;
	const [open, setOpen] = useState<"voters" | "close" | null>(null);
	const { stands } = asked;
	/** As it stands after this; a line that is down is a refusal in words. */
	const take = async (doing: Promise<Result<PollView>>) => {
		const done = await doing.catch(() => refuse("unavailable"));
		if (done.ok) onChange({ ...post, poll: { ...asked, stands: done.value } });
		return done;
	};
	const { mine, choose } = useVote(stands.mine, (options) =>
		take(votePost({ postId: post.id, options })),
	);
	const isOpen = stands.closedAt === null;
	return (
		<div className="grid gap-2 rounded-lg border border-line p-3">
			<PollBox
				asked={asked}
				poll={stands}
				mine={mine}
				reach="tab"
				onChoose={choose}
			>
				<PollDeeds
					reach="tab"
					onTakeBack={isOpen && mine.length > 0 ? () => choose([]) : null}
					onWho={
						!asked.isAnonymous && stands.voters > 0
							? () => setOpen("voters")
							: null
					}
					onClose={isOpen && isOwn ? () => setOpen("close") : null}
				/>
			</PollBox>
			{open === "voters" && (
				<VotersDialog
					asked={asked}
					load={() => listPostVoters(post.id)}
					onClose={() => setOpen(null)}
				/>
			)}
			{open === "close" && (
				<ClosePollDialog
					close={() => take(closePostPoll({ postId: post.id }))}
					onClose={() => setOpen(null)}
				/>
			)}
		</div>
	);
}
