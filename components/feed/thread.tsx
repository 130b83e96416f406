"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { addComment } from "@/lib/feed/actions";
import type { PostView, ThreadView } from "@/lib/feed/view";
import { COMMENT_LENGTH_MAX } from "@/lib/limits";
import { CommentRow } from "./comment-row";
import type { CommentsHere } from "./use-comments";
import { useWords } from "./use-words";
import { WordsForm } from "./words-form";

/** A comment and what answers it, one level deep. */
export function Thread({
	thread,
	post,
	comments,
}: {
	thread: ThreadView;
	post: PostView;
	comments: CommentsHere;
}) {
	const words = useWords();
	const [isReplying, setReplying] = useState(false);
	const { replies, replyCount } = thread;
	const hidden = replyCount - replies.length;
	const row = {
		postAuthorId: post.author.id,
		onChange: comments.changed,
		onGone: comments.gone,
	};
	return (
		<div className="grid grid-cols-[minmax(0,1fr)] gap-2">
			<CommentRow
				comment={thread}
				onReply={() => setReplying(!isReplying)}
				isReplying={isReplying}
				{...row}
			/>
			{(replies.length > 0 || isReplying) && (
				<div className="ms-4 grid grid-cols-[minmax(0,1fr)] gap-2 border-line border-s-2 ps-3 sm:ms-11">
					{replies.map((reply) => (
						<CommentRow key={reply.id} comment={reply} {...row} />
					))}
					{hidden > 0 && (
						<MoreReplies thread={thread} hidden={hidden} comments={comments} />
					)}
					{isReplying && (
						<WordsForm
							draft={`comment:${thread.id}`}
							label={words.writeReply(thread.author.displayName)}
							sendLabel={words.send}
							lengthMax={COMMENT_LENGTH_MAX}
							isFocused
							send={(text, clientId) =>
								addComment({
									...{ postId: post.id, parentId: thread.id },
									...{ clientId, text },
								})
							}
							onDone={(reply) => {
								comments.made(reply, thread.id);
								setReplying(false);
							}}
						/>
					)}
				</div>
			)}
		</div>
	);
}

function MoreReplies({
	thread: { id, replies },
	hidden,
	comments,
}: {
	thread: ThreadView;
	hidden: number;
	comments: CommentsHere;
}) {
	const words = useWords();
	const [isBusy, setBusy] = useState(false);
	const after = replies.at(-1)?.id;
	return (
		<Button
			look="plain"
			size="small"
			className="justify-self-start"
			busy={isBusy}
			onClick={async () => {
				setBusy(true);
				if (after) await comments.moreReplies(id, after);
				setBusy(false);
			}}
		>
			{words.moreReplies(hidden)}
		</Button>
	);
}
