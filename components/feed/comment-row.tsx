"use client";

import dynamic from "next/dynamic";
import Link from "next/link";
import { type ReactNode, useState } from "react";
import { useT } from "@/components/i18n/use-t";
import { MessageText } from "@/components/messages/message-text";
import { profileHref } from "@/components/people/profile-href";
import { useLive } from "@/components/realtime/use-live";
import { ReportLater } from "@/components/reports/report-later";
import { Avatar } from "@/components/ui/avatar";
import { Time } from "@/components/ui/time";
import { editComment } from "@/lib/feed/actions";
import type { CommentView } from "@/lib/feed/view";
import { COMMENT_LENGTH_MAX } from "@/lib/limits";
import { mediaUrl } from "@/lib/media/view";
import { EditWords } from "./edit-words";
import { Named } from "./feed-people";
import { useWords } from "./use-words";

/** Loaded when one is to be deleted. */
const DeleteComment = dynamic(
	() => import("./delete-dialogs").then((m) => m.DeleteComment),
	{ ssr: false },
);

/** One comment, or one reply; who wrote it may change it, and they and the post's author may delete it. */
export function CommentRow({
	comment,
	postAuthorId,
	isReplying,
	onReply,
	onChange,
	onGone,
}: {
	comment: CommentView;
	postAuthorId: string;
	isReplying?: boolean;
	/** Left out where one does not reply. */
	onReply?: () => void;
	onChange: (comment: CommentView) => void;
	onGone: (id: string) => void;
}) {
	const words = useWords();
	const { viewerId } = useLive();
	const [asked, setAsked] = useState<"edit" | "delete" | null>(null);
	const { id, author, text, mentions, named } = comment;
	const isOwn = author.id === viewerId;
	const close = () => setAsked(null);
	return (
		<article
			aria-label={words.commentBy(author.displayName)}
			className="flex gap-2.5"
		>
			<Avatar
				id={author.id}
				name={author.displayName}
				handle={author.handle}
				photoUrl={author.photoId && mediaUrl(author.photoId, "thumbnail")}
				size="small"
			/>
			<div className="grid min-w-0 flex-1 grid-cols-[minmax(0,1fr)] justify-items-start gap-0.5">
				<div className="grid min-w-0 max-w-full grid-cols-[minmax(0,1fr)] rounded-lg bg-sunken px-3 py-2">
					<Link
						href={profileHref(author)}
						prefetch={false}
						className="min-h-6 truncate font-semibold text-sm leading-6 hover:underline"
					>
						<bdi>{author.displayName}</bdi>
					</Link>
					{asked === "edit" ? (
						<EditWords
							id={id}
							text={text}
							label={words.editComment}
							lengthMax={COMMENT_LENGTH_MAX}
							save={(next) => editComment({ commentId: id, text: next })}
							onDone={(edited) => {
								if (edited) onChange(edited);
								close();
							}}
						/>
					) : (
						<Named people={named}>
							<MessageText text={text} mentions={mentions} />
						</Named>
					)}
				</div>
				<div className="flex flex-wrap items-center gap-x-1 ps-1 text-ink-soft text-sm">
					<Time at={comment.createdAt} className="pe-1" />
					{comment.editedAt && <span className="pe-1">· {words.edited}</span>}
					{onReply && (
						<Deed onClick={onReply} isExpanded={isReplying}>
							{words.reply}
						</Deed>
					)}
					{isOwn && <Deed onClick={() => setAsked("edit")}>{words.edit}</Deed>}
					{(isOwn || viewerId === postAuthorId) && (
						<Deed onClick={() => setAsked("delete")}>{words.delete}</Deed>
					)}
					{!isOwn && <ReportDeed comment={comment} />}
				</div>
			</div>
			{asked === "delete" && (
				<DeleteComment
					commentId={id}
					onClose={close}
					onGone={() => onGone(id)}
				/>
			)}
		</article>
	);
}

function ReportDeed({ comment: { id, author } }: { comment: CommentView }) {
	const t = useT();
	const [isAsked, setAsked] = useState(false);
	return (
		<>
			<Deed onClick={() => setAsked(true)}>{t.contacts.report}</Deed>
			{isAsked && (
				<ReportLater
					subject={{ kind: "comment", id }}
					name={author.displayName}
					mayBlock
					onClose={() => setAsked(false)}
				/>
			)}
		</>
	);
}

function Deed({
	onClick,
	isExpanded,
	children,
}: {
	onClick: () => void;
	isExpanded?: boolean;
	children: ReactNode;
}) {
	return (
		<button
			type="button"
			aria-expanded={isExpanded}
			onClick={onClick}
			className="min-h-7 rounded-md px-1.5 font-semibold hover:bg-hover hover:text-ink pointer-coarse:min-h-touch"
		>
			{children}
		</button>
	);
}
