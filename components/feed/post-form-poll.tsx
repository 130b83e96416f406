"use client";

import { X } from "lucide-react";
import { IconButton } from "@/components/ui/icon-button";
import type { PollInput } from "@/lib/polls/input";
import { useWords } from "./use-words";

/** The poll that a post is to ask, while the post is written. */
export function PostFormPoll({
	poll: { question, options },
	onRemove,
}: {
	poll: PollInput;
	onRemove: () => void;
}) {
	const words = useWords();
	return (
		<section
			aria-label={words.poll}
			className="flex items-start gap-2 rounded-lg border border-line p-3"
		>
			<div className="grid min-w-0 flex-1 gap-1">
				<p className="wrap-anywhere font-semibold">
					<bdi>{question}</bdi>
				</p>
				<ul className="grid gap-0.5 text-sm">
					{options.map((option) => (
						<li key={option} className="wrap-anywhere">
							<bdi>{option}</bdi>
						</li>
					))}
				</ul>
			</div>
			<IconButton
				size="small"
				label={words.removePoll}
				icon={<X />}
				onClick={onRemove}
			/>
		</section>
	);
}
