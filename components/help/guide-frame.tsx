import type { ReactNode } from "react";
import { PageFrame } from "@/components/shell/page-frame";

/** A page of the guide: inside as any page there, before the door under a title of its own. */
export function GuideFrame({
	title,
	lead,
	back,
	isInside,
	children,
}: {
	title: string;
	lead: ReactNode;
	back: ReactNode;
	isInside: boolean;
	children: ReactNode;
}) {
	if (isInside)
		return (
			<PageFrame title={title} lead={lead} back={back}>
				{children}
			</PageFrame>
		);
	return (
		<div className="mx-auto grid w-full max-w-2xl content-start gap-6 py-4">
			<div className="grid gap-2">
				<div className="flex items-center gap-3">
					{back}
					<h1 className="min-w-0 font-extrabold text-3xl">{title}</h1>
				</div>
				<p className="text-ink-soft text-lg">{lead}</p>
			</div>
			{children}
		</div>
	);
}
