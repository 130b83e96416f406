"use client";

import dynamic from "next/dynamic";
import { LateSuspense } from "@/components/ui/late-suspense";
import type { PollAsked } from "./poll-view";

/** Loaded with the first poll that is on the screen. */
const PollView = dynamic(() => import("./poll-view").then((m) => m.PollView));

/** A poll in its bubble; until what draws it is there, what it asks. */
export function Poll(asked: PollAsked) {
	const { question, options } = asked.body;
	return (
		<LateSuspense
			fallback={
				<div className="grid w-[min(20rem,70vw)] gap-2">
					<p className="font-semibold">{question}</p>
					{options.map((option) => (
						<p key={option} className="min-h-12">
							{option}
						</p>
					))}
				</div>
			}
		>
			<PollView {...asked} />
		</LateSuspense>
	);
}
