import { type ReactNode, useId } from "react";
import { Card } from "@/components/ui/card";

/** A group of settings under its own heading. */
export function Section({
	title,
	lead,
	children,
}: {
	title: string;
	lead?: ReactNode;
	children: ReactNode;
}) {
	const id = useId();
	return (
		<section aria-labelledby={id}>
			<Card className="grid gap-5">
				<div className="grid gap-1">
					<h2 id={id} className="font-bold text-lg">
						{title}
					</h2>
					{lead && <p className="text-ink-soft">{lead}</p>}
				</div>
				{children}
			</Card>
		</section>
	);
}
