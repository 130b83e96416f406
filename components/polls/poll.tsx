"use client";

import { lazy, Suspense } from "react";
import type { PollAsked } from "./poll-view";

/** Loaded with the first poll that is on the screen. */
const PollView = lazy(() =>
	import("./poll-view").then((m) => ({ default: m.PollView })),
);

/** A poll in its bubble; until what draws it is there, what it asks. */
export function Poll(asked: PollAsked) {
	const { question, options } = asked.body;
	return (
		<Suspense
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
		</Suspense>
	);
}
