"use client";

import { Newspaper } from "lucide-react";
import Link from "next/link";
import type { KeyboardEvent, ReactNode } from "react";
import { HelpLink } from "@/components/help/help-link";
import { useT } from "@/components/i18n/use-t";
import { Button } from "@/components/ui/button";
import { buttonLook } from "@/components/ui/button-look";
import { EmptyState, ErrorState, ListEnd } from "@/components/ui/state";
import { PostCard } from "./post-card";
import { useFreshPosts } from "./use-fresh-posts";
import type { Posts } from "./use-posts";
import { useWords } from "./use-words";

/** Posts below each other; Page down and Page up walk from one to the next. */
export function PostList({
	posts,
	empty,
	isToItsEnd = false,
}: {
	posts: Posts;
	empty: ReactNode;
	/** Whether to say that there is nothing after the last. */
	isToItsEnd?: boolean;
}) {
	const words = useWords();
	const t = useT();
	const { status, next } = posts;
	useFreshPosts(posts.posts, posts.changed);
	return (
		<div className="grid grid-cols-[minmax(0,1fr)] gap-4">
			{/* A feed without an article is none. */}
			{posts.posts.length > 0 && (
				<div
					role="feed"
					aria-label={words.title}
					aria-busy={status === "loading"}
					className="grid grid-cols-[minmax(0,1fr)] gap-4"
					onKeyDown={walk}
				>
					{posts.posts.map((post, index) => (
						<PostCard
							key={post.id}
							post={post}
							place={index + 1}
							onChange={posts.changed}
							onGone={() => posts.gone(post.id)}
						/>
					))}
				</div>
			)}
			{posts.posts.length === 0 && status === "ready" && empty}
			{status === "failed" && (
				<ErrorState
					title={t.problems.unavailable}
					action={
						<Button look="quiet" onClick={posts.older}>
							{t.common.retry}
						</Button>
					}
				/>
			)}
			{next && status !== "failed" && (
				<Button
					look="quiet"
					className="justify-self-center"
					busy={status === "loading"}
					onClick={posts.older}
				>
					{words.older}
				</Button>
			)}
			{isToItsEnd && !next && posts.posts.length > 0 && (
				<ListEnd>{words.end}</ListEnd>
			)}
		</div>
	);
}

/** Nothing to read yet: what will stand here, and how to begin. */
export function EmptyFeed() {
	const words = useWords();
	return (
		<EmptyState
			icon={<Newspaper />}
			title={words.empty}
			action={
				<Link href="/people" className={buttonLook({ look: "quiet" })}>
					{words.findPeople}
				</Link>
			}
		>
			{words.emptyLead} <HelpLink to="feed" />
		</EmptyState>
	);
}

function walk(event: KeyboardEvent<HTMLDivElement>): void {
	const step = { PageDown: 1, PageUp: -1 }[event.key];
	const from = (event.target as HTMLElement).closest("[aria-posinset]");
	if (!step || !from) return;
	const all = [
		...event.currentTarget.querySelectorAll<HTMLElement>("[aria-posinset]"),
	];
	const to = all[all.indexOf(from as HTMLElement) + step];
	if (!to) return;
	event.preventDefault();
	to.focus();
}
