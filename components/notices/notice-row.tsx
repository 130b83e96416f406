"use client";

import {
	AtSign,
	Flag,
	Heart,
	KeyRound,
	type LucideIcon,
	Mail,
	MessageCircle,
	UserCheck,
	UserPlus,
	Users,
} from "lucide-react";
import Link from "next/link";
import { Avatar } from "@/components/ui/avatar";
import { cn } from "@/components/ui/cn";
import { Time } from "@/components/ui/time";
import { mediaUrl } from "@/lib/media/view";
import type { NoticeKind } from "@/lib/notices/kinds";
import { sentenceOf } from "@/lib/notices/sentence";
import type { NoticeView } from "@/lib/notices/view";
import { useNoticeWords } from "./words";

const SIGNS: Record<NoticeKind, LucideIcon> = {
	friend_request: UserPlus,
	friend_accepted: UserCheck,
	follow: UserPlus,
	invitation: Users,
	mention: AtSign,
	comment: MessageCircle,
	like: Heart,
	letter: Mail,
	report: Flag,
	report_answered: Flag,
	password_reset: KeyRound,
};

/** One notice: who did what, the words it is about, and when; the whole row leads there. */
export function NoticeRow({ notice }: { notice: NoticeView }) {
	const words = useNoticeWords();
	const Sign = SIGNS[notice.kind];
	const [first] = notice.actors;
	return (
		<Link
			href={notice.href}
			className={cn(
				"flex min-h-touch items-start gap-3 px-4 py-row-wide -outline-offset-2 hover:bg-hover",
				!notice.isSeen && "bg-accent-soft/40",
			)}
		>
			<span className="relative">
				{first && (
					<Avatar
						id={first.id}
						name={first.displayName}
						handle={first.handle}
						photoUrl={
							first.photoId ? mediaUrl(first.photoId, "thumbnail") : null
						}
					/>
				)}
				<span className="absolute -end-1 -bottom-1 grid size-5.5 place-items-center rounded-full bg-raised text-accent-text">
					<Sign aria-hidden="true" className="size-4" />
				</span>
			</span>
			<span className="grid min-w-0 flex-1 gap-0.5">
				<span
					className={cn("wrap-anywhere", !notice.isSeen && "font-semibold")}
					dir="auto"
				>
					{sentenceOf(words, notice)}
				</span>
				{notice.excerpt && (
					<span className="line-clamp-2 text-ink-soft text-sm" dir="auto">
						{notice.excerpt}
					</span>
				)}
				<span className="flex items-center gap-2 text-ink-soft text-xs">
					<Time at={notice.changedAt} />
					{!notice.isSeen && (
						<span className="font-semibold text-accent-text">
							{words.fresh}
						</span>
					)}
				</span>
			</span>
		</Link>
	);
}
