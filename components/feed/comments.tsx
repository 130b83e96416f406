"use client";

import { useT } from "@/components/i18n/use-t";
import { Button } from "@/components/ui/button";
import { ErrorState } from "@/components/ui/state";
import { addComment } from "@/lib/feed/actions";
import type { PostView } from "@/lib/feed/view";
import { COMMENT_LENGTH_MAX } from "@/lib/limits";
import { Thread } from "./thread";
import { useComments } from "./use-comments";
import { useWords } from "./use-words";
import { WordsForm } from "./words-form";

/** What others said to a post, oldest first, and where one says something. */
export function Comments({
	post,
	onCount,
}: {
	post: PostView;
	onCount: (count: number) => void;
}) {
	const t = useT();
	const words = useWords();
	const comments = useComments(post, onCount);
	const { threads, status, next } = comments;
	return (
		<section
			aria-label={words.commentsLabel}
			className="grid grid-cols-[minmax(0,1fr)] gap-3 border-line border-t pt-3"
		>
			{threads.length > 0 && (
				<ul className="grid grid-cols-[minmax(0,1fr)] gap-3">
					{threads.map((thread) => (
						<li key={thread.id}>
							<Thread thread={thread} post={post} comments={comments} />
						</li>
					))}
				</ul>
			)}
			<p role="status" className="text-ink-soft text-sm empty:hidden">
				{threads.length === 0 && status === "ready" && words.noComments}
			</p>
			{status === "failed" && (
				<ErrorState
					title={t.problems.unavailable}
					action={
						<Button look="quiet" onClick={comments.more}>
							{t.common.retry}
						</Button>
					}
				/>
			)}
			{next && status !== "failed" && (
				<Button
					look="plain"
					size="small"
					className="justify-self-start"
					busy={status === "loading"}
					onClick={comments.more}
				>
					{words.moreComments}
				</Button>
			)}
			<WordsForm
				draft={`comment:${post.id}`}
				label={words.writeComment}
				sendLabel={words.send}
				lengthMax={COMMENT_LENGTH_MAX}
				send={(text, clientId) =>
					addComment({ postId: post.id, clientId, text })
				}
				onDone={comments.made}
			/>
		</section>
	);
}
