"use client";

import { Forward, PenLine, Reply, ReplyAll } from "lucide-react";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { Button } from "@/components/ui/button";
import { buttonLook } from "@/components/ui/button-look";
import { takeBack } from "@/lib/mailbox/actions";
import type { LetterView } from "@/lib/mailbox/view";
import { useSteps } from "./use-steps";
import { useWords } from "./use-words";

/** The ways on from a letter: answer it, pass it on; or take it back while it waits. */
export function LetterFoot({ letter }: { letter: LetterView }) {
	const t = useWords();
	const { id, recipients, isMine, isWaiting, sender } = letter;
	if (isWaiting) return <TakeBack id={id} />;
	const begin = (how: string) => `/mailbox/new?${how}`;
	const look = buttonLook({ look: "quiet" });
	return (
		<nav aria-label={t.more} className="flex flex-wrap gap-2">
			{(sender !== null || isMine) && (
				<Link href={begin(`reply=${id}`)} className={buttonLook()}>
					<Reply aria-hidden="true" className="size-5 rtl:-scale-x-100" />
					{t.reply}
				</Link>
			)}
			{!isMine && recipients.length > 1 && (
				<Link href={begin(`reply=${id}&all=1`)} className={look}>
					<ReplyAll aria-hidden="true" className="size-5 rtl:-scale-x-100" />
					{t.replyAll}
				</Link>
			)}
			<Link href={begin(`forward=${id}`)} className={look}>
				<Forward aria-hidden="true" className="size-5 rtl:-scale-x-100" />
				{t.forward}
			</Link>
		</nav>
	);
}

function TakeBack({ id }: { id: string }) {
	const t = useWords();
	const router = useRouter();
	const { run, isBusy } = useSteps();
	const take = async () => {
		if (await run(() => takeBack({ letterId: id })))
			router.push(`/mailbox/new?draft=${id}`);
	};
	return (
		<div>
			<Button
				busy={isBusy}
				icon={<PenLine aria-hidden="true" className="size-5" />}
				onClick={() => void take()}
			>
				{t.takeBack}
			</Button>
		</div>
	);
}
