"use client";

import { Heart, MessageCircle, Share2 } from "lucide-react";
import dynamic from "next/dynamic";
import { type ReactNode, useId, useRef, useState } from "react";
import { cn } from "@/components/ui/cn";
import { useToast } from "@/components/ui/toast";
import { likePost } from "@/lib/feed/actions";
import type { PostView } from "@/lib/feed/view";
import { Comments } from "./comments";
import { useRefusalText } from "./use-refusal-text";
import { useWords } from "./use-words";

/** Loaded when they are opened. */
const ShareDialog = dynamic(
	() => import("./share-dialog").then((m) => m.ShareDialog),
	{ ssr: false },
);
const LikersDialog = dynamic(
	() => import("./likers-dialog").then((m) => m.LikersDialog),
	{ ssr: false },
);

/** What one does with a post: like it, say something to it, take it to a chat. */
export function PostFoot({
	post,
	isOpen: isOpenAtFirst,
	onChange,
}: {
	post: PostView;
	isOpen: boolean;
	onChange: (post: PostView) => void;
}) {
	const words = useWords();
	const id = useId();
	const like = useLike(post, onChange);
	const [isOpen, setOpen] = useState(isOpenAtFirst);
	const [asked, setAsked] = useState<"share" | "likers" | null>(null);
	return (
		<>
			<footer className="-mb-1 flex flex-wrap items-center gap-1">
				<Deed
					label={words.like}
					isOn={post.isLiked}
					icon={<Heart className={cn(post.isLiked && "fill-current")} />}
					onClick={like}
				/>
				<Deed
					label={words.comment}
					count={post.comments > 0 ? words.comments(post.comments) : null}
					shown={post.comments}
					isExpanded={isOpen}
					controls={id}
					icon={<MessageCircle />}
					onClick={() => setOpen(!isOpen)}
				/>
				<Deed
					label={words.share}
					icon={<Share2 />}
					onClick={() => setAsked("share")}
				/>
				{post.likes > 0 && (
					<button
						type="button"
						aria-haspopup="dialog"
						className="link ms-auto min-h-8 text-ink-soft text-sm pointer-coarse:min-h-touch"
						onClick={() => setAsked("likers")}
					>
						{words.likes(post.likes)}
					</button>
				)}
			</footer>
			<div id={id} hidden={!isOpen}>
				{isOpen && (
					<Comments
						post={post}
						onCount={(comments) => onChange({ ...post, comments })}
					/>
				)}
			</div>
			{asked === "share" && (
				<ShareDialog postId={post.id} onClose={() => setAsked(null)} />
			)}
			{asked === "likers" && (
				<LikersDialog postId={post.id} onClose={() => setAsked(null)} />
			)}
		</>
	);
}

/** Shown at once; taken back in words when it was refused. The last press is what counts. */
function useLike(post: PostView, onChange: (post: PostView) => void) {
	const words = useWords();
	const refusalText = useRefusalText();
	const { show } = useToast();
	const turn = useRef(0);
	return async () => {
		turn.current += 1;
		const mine = turn.current;
		const isLiked = !post.isLiked;
		onChange({ ...post, isLiked, likes: post.likes + (isLiked ? 1 : -1) });
		const done = await likePost({ postId: post.id, isLiked }).catch(() => null);
		if (mine !== turn.current) return;
		if (done?.ok) return onChange({ ...post, ...done.value });
		onChange(post);
		const text = refusalText(done?.problem, words.offlineDeed);
		show({ id: "deed", kind: "danger", text });
	};
}

function Deed({
	label,
	count,
	shown,
	icon,
	isOn,
	isExpanded,
	controls,
	onClick,
}: {
	label: string;
	/** How much of it there is, in words for who does not see the number. */
	count?: string | null;
	shown?: number;
	icon: ReactNode;
	isOn?: boolean;
	isExpanded?: boolean;
	controls?: string;
	onClick: () => void;
}) {
	return (
		<button
			type="button"
			aria-pressed={isOn}
			aria-expanded={isExpanded}
			aria-controls={controls}
			onClick={onClick}
			className={cn(
				"inline-flex min-h-9 items-center gap-1.5 rounded-full px-2.5 font-semibold text-sm transition-colors hover:bg-hover pointer-coarse:min-h-touch [&_svg]:size-4.5",
				isOn ? "text-accent-text" : "text-ink-soft",
			)}
		>
			<span aria-hidden="true">{icon}</span>
			{label}
			{count && (
				<>
					<span aria-hidden="true">{shown}</span>
					<span className="sr-only">, {count}</span>
				</>
			)}
		</button>
	);
}
