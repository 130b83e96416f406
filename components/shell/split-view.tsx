"use client";

import { useSelectedLayoutSegment } from "next/navigation";
import type { ReactNode } from "react";
import { cn } from "@/components/ui/cn";

/**
 * A list beside what is chosen in it. On a phone one at a time: the list at the layout's own address, the chosen one
 * below it. For a layout: `<SplitView list={…} listLabel={…}>{children}</SplitView>`.
 */
export function SplitView({
	list,
	listLabel,
	isComing = false,
	children,
}: Omit<PanesProps, "isChosen"> & {
	/** What was just chosen is on its way. */
	isComing?: boolean;
}) {
	const isChosen = useSelectedLayoutSegment() !== null || isComing;
	return (
		<SplitPanes isChosen={isChosen} list={list} listLabel={listLabel}>
			{children}
		</SplitPanes>
	);
}

type PanesProps = {
	isChosen: boolean;
	list: ReactNode;
	listLabel: string;
	children: ReactNode;
};

/** The same for whoever knows by other means than the layout whether something is chosen. */
export function SplitPanes({
	isChosen,
	list,
	listLabel,
	children,
}: PanesProps) {
	return (
		<div className="flex h-full min-h-0">
			<section
				aria-label={listLabel}
				className={cn(
					"pane-scroll w-full shrink-0 border-line bg-raised lg:w-list lg:border-e",
					isChosen && "max-lg:hidden",
				)}
			>
				{list}
			</section>
			<div
				className={cn(
					"relative flex min-h-0 min-w-0 flex-1 flex-col",
					!isChosen && "max-lg:hidden",
				)}
			>
				{children}
			</div>
		</div>
	);
}
