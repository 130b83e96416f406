"use client";

import {
	Globe,
	Landmark,
	Pencil,
	Trash2,
	UserRound,
	Users,
} from "lucide-react";
import dynamic from "next/dynamic";
import Link from "next/link";
import { useState } from "react";
import { Attachments } from "@/components/media/attachments";
import { MessageText } from "@/components/messages/message-text";
import { profileHref } from "@/components/people/profile-href";
import { useLive } from "@/components/realtime/use-live";
import { ReportTool } from "@/components/reports/report-later";
import { Avatar } from "@/components/ui/avatar";
import { IconButton } from "@/components/ui/icon-button";
import { Time } from "@/components/ui/time";
import type { AudienceView, PostView } from "@/lib/feed/view";
import { mediaUrl } from "@/lib/media/view";
import { Named } from "./feed-people";
import { PostExtras } from "./post-extras";
import { PostFoot } from "./post-foot";
import { useWords } from "./use-words";

/** Loaded when one's own post is to be changed or deleted. */
const EditPost = dynamic(() => import("./edit-post").then((m) => m.EditPost), {
	ssr: false,
});
const DeletePost = dynamic(
	() => import("./delete-dialogs").then((m) => m.DeletePost),
	{ ssr: false },
);

/** One post: who, to whom, what, and what others say to it. */
export function PostCard({
	post,
	place,
	isOpen = false,
	onChange,
	onGone,
}: {
	post: PostView;
	/** Where it stands in the list, counted from 1. */
	place: number;
	/** It has the page for itself: its comments are there at once. */
	isOpen?: boolean;
	onChange: (post: PostView) => void;
	onGone: () => void;
}) {
	const words = useWords();
	const isOwn = useLive().viewerId === post.author.id;
	const [asked, setAsked] = useState<"edit" | "delete" | null>(null);
	const close = () => setAsked(null);
	return (
		<article
			aria-label={words.postBy(post.author.displayName)}
			aria-posinset={place}
			aria-setsize={-1}
			data-post={post.id}
			// biome-ignore lint/a11y/noNoninteractiveTabindex: in a feed one walks from article to article.
			tabIndex={0}
			className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-3 rounded-xl border border-line bg-raised p-4 shadow-raised sm:p-5"
		>
			<Head post={post}>
				{isOwn ? (
					<>
						<IconButton
							size="small"
							label={words.edit}
							icon={<Pencil />}
							onClick={() => setAsked("edit")}
						/>
						<IconButton
							size="small"
							label={words.delete}
							icon={<Trash2 />}
							onClick={() => setAsked("delete")}
						/>
					</>
				) : (
					<ReportTool
						size="small"
						subject={{ kind: "post", id: post.id }}
						person={post.author}
					/>
				)}
			</Head>
			{asked === "edit" ? (
				<EditPost post={post} onChange={onChange} onDone={close} />
			) : (
				post.text !== "" && (
					<Named people={post.named}>
						<MessageText text={post.text} mentions={post.mentions} />
					</Named>
				)
			)}
			{post.attachments.length > 0 && (
				<div className="grid justify-items-start gap-1">
					<Attachments
						attachments={post.attachments}
						from={isOwn ? undefined : post.author.displayName}
					/>
				</div>
			)}
			<PostExtras post={post} onChange={onChange} />
			<PostFoot post={post} isOpen={isOpen} onChange={onChange} />
			{asked === "delete" && (
				<DeletePost postId={post.id} onClose={close} onGone={onGone} />
			)}
		</article>
	);
}

function Head({
	post: { id, author, audience, createdAt, editedAt },
	children,
}: {
	post: PostView;
	children: React.ReactNode;
}) {
	const words = useWords();
	return (
		<header className="flex items-center gap-3">
			<Avatar
				id={author.id}
				name={author.displayName}
				handle={author.handle}
				photoUrl={author.photoId && mediaUrl(author.photoId, "thumbnail")}
			/>
			<div className="grid min-w-0 flex-1">
				<Link
					href={profileHref(author)}
					prefetch={false}
					className="justify-self-start truncate font-semibold hover:underline max-w-full"
				>
					<bdi>{author.displayName}</bdi>
				</Link>
				<p className="flex min-w-0 flex-wrap items-center gap-x-2 text-ink-soft text-sm">
					<Link
						href={`/feed/${id}`}
						prefetch={false}
						className="inline-flex min-h-6 items-center hover:underline"
					>
						<Time at={createdAt} />
						<span className="sr-only">, {words.open}</span>
					</Link>
					{editedAt && <span>· {words.edited}</span>}
					<span aria-hidden="true">·</span>
					<AudienceLabel audience={audience} />
				</p>
			</div>
			{children}
		</header>
	);
}

const SIGNS = {
	everyone: Globe,
	friends: UserRound,
	group: Users,
	community: Landmark,
};

function AudienceLabel({ audience }: { audience: AudienceView }) {
	const words = useWords();
	const Sign = SIGNS[audience.kind];
	return (
		<span className="inline-flex min-w-0 items-center gap-1">
			<Sign aria-hidden="true" className="size-3.5 shrink-0" />
			<bdi className="truncate">
				{"name" in audience ? audience.name : words[audience.kind]}
			</bdi>
		</span>
	);
}
