import type { ReactNode } from "react";
import { BellLink } from "@/components/notices/bell-link";
import { cn } from "@/components/ui/cn";

/** An ordinary page in the shell: a title that stays, what can be done, and the content at a readable width. */
export function PageFrame({
	title,
	lead,
	actions,
	back,
	isWide = false,
	children,
}: {
	title: ReactNode;
	lead?: ReactNode;
	actions?: ReactNode;
	/** A link back to the page above, before the title. */
	back?: ReactNode;
	/** For cards side by side; else the width of a column to read. */
	isWide?: boolean;
	children: ReactNode;
}) {
	const width = cn(
		"mx-auto w-full px-4 sm:px-6",
		isWide ? "max-w-5xl" : "max-w-2xl",
	);
	return (
		<>
			<header className="sticky top-0 z-10 border-line border-b bg-surface">
				<div className={cn(width, "flex min-h-16 items-center gap-3 py-2")}>
					{back}
					<h1 className="min-w-0 flex-1 font-bold text-xl lg:text-2xl">
						{title}
					</h1>
					{actions}
					<BellLink />
				</div>
			</header>
			<div className={cn(width, "grid gap-6 py-5")}>
				{lead && <p className="text-ink-soft">{lead}</p>}
				{children}
			</div>
		</>
	);
}
