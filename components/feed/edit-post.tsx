"use client";

import { editPost } from "@/lib/feed/actions";
import type { PostView } from "@/lib/feed/view";
import { POST_LENGTH_MAX } from "@/lib/limits";
import { EditWords } from "./edit-words";
import { useWords } from "./use-words";

/** In the place of a post's words while they are changed. */
export function EditPost({
	post,
	onChange,
	onDone,
}: {
	post: PostView;
	onChange: (post: PostView) => void;
	onDone: () => void;
}) {
	const words = useWords();
	return (
		<EditWords
			id={post.id}
			text={post.text}
			label={words.editField}
			lengthMax={POST_LENGTH_MAX}
			mayBeEmpty={post.attachments.length > 0 || post.poll !== null}
			save={(text) => editPost({ postId: post.id, text })}
			onDone={(edited) => {
				if (edited) onChange(edited);
				onDone();
			}}
		/>
	);
}
