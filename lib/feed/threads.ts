import type { CommentView, ThreadView } from "@/lib/feed/view";

export type ThreadAction =
	| { type: "loaded"; threads: readonly ThreadView[] }
	| { type: "replies"; parentId: string; replies: readonly CommentView[] }
	| { type: "made"; comment: CommentView; parentId?: string }
	| { type: "changed"; comment: CommentView }
	| { type: "gone"; id: string };

/** The comments on a post after something happened to them: in the order of their ids, each once. */
export function reduceThreads(
	threads: readonly ThreadView[],
	action: ThreadAction,
): readonly ThreadView[] {
	switch (action.type) {
		case "loaded":
			return merged(threads, action.threads);
		case "replies":
			return threads.map((one) =>
				one.id === action.parentId ? withReplies(one, action.replies, 0) : one,
			);
		case "made": {
			const { comment, parentId } = action;
			if (!parentId)
				return merged(threads, [{ ...comment, replies: [], replyCount: 0 }]);
			return threads.map((one) =>
				one.id === parentId ? withReplies(one, [comment], 1) : one,
			);
		}
		case "changed":
			return threads.map((one) => ({
				...one,
				...(one.id === action.comment.id && action.comment),
				replies: one.replies.map((reply) =>
					reply.id === action.comment.id ? action.comment : reply,
				),
			}));
		case "gone":
			return threads
				.filter(({ id }) => id !== action.id)
				.map((one) => withoutReply(one, action.id));
		default:
			return action satisfies never;
	}
}

function withReplies(
	thread: ThreadView,
	replies: readonly CommentView[],
	added: number,
): ThreadView {
	const all = merged(thread.replies, replies);
	const replyCount = Math.max(thread.replyCount + added, all.length);
	return { ...thread, replies: all, replyCount };
}

function withoutReply(thread: ThreadView, id: string): ThreadView {
	const replies = thread.replies.filter((one) => one.id !== id);
	const removed = thread.replies.length - replies.length;
	return { ...thread, replies, replyCount: thread.replyCount - removed };
}

function merged<T extends { id: string }>(
	known: readonly T[],
	more: readonly T[],
): T[] {
	const byId = new Map([...known, ...more].map((one) => [one.id, one]));
	return [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}
