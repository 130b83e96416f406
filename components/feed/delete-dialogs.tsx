"use client";

import { useT } from "@/components/i18n/use-t";
import { AlertDialog } from "@/components/ui/alert-dialog";
import { useToast } from "@/components/ui/toast";
import { deleteComment, deletePost } from "@/lib/feed/actions";
import { problemText } from "@/lib/i18n/problem-text";
import type { Result } from "@/lib/problem";
import { useWords } from "./use-words";

type Asked = { onClose: () => void; onGone: () => void };

/** Asks before a post is deleted with all that hangs on it. */
export function DeletePost({ postId, ...asked }: Asked & { postId: string }) {
	const words = useWords();
	return (
		<Ask
			title={words.deleteTitle}
			description={words.deleteLead}
			work={() => deletePost({ postId })}
			{...asked}
		/>
	);
}

/** Asks before a comment is deleted with the replies to it. */
export function DeleteComment({
	commentId,
	...asked
}: Asked & { commentId: string }) {
	const words = useWords();
	return (
		<Ask
			title={words.deleteCommentTitle}
			description={words.deleteCommentLead}
			work={() => deleteComment({ commentId })}
			{...asked}
		/>
	);
}

function Ask({
	title,
	description,
	work,
	onClose,
	onGone,
}: Asked & {
	title: string;
	description: string;
	work: () => Promise<Result<null>>;
}) {
	const t = useT();
	const words = useWords();
	const { show } = useToast();
	const confirm = async () => {
		const done = await work().catch(() => null);
		// Gone already is gone.
		if (done?.ok || done?.problem.code === "not_found") {
			onGone();
			return true;
		}
		const problem = done?.problem ?? { code: "unavailable" as const };
		show({ kind: "danger", text: problemText(t, problem).text });
		return false;
	};
	return (
		<AlertDialog
			open
			onOpenChange={(isOpen) => !isOpen && onClose()}
			title={title}
			description={description}
			confirmLabel={words.delete}
			onConfirm={confirm}
		/>
	);
}
