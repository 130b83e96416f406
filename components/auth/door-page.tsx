import type { ReactNode } from "react";
import { Card } from "@/components/ui/card";

/** A page before the door: a title, a word on what it is for, one form, and the way elsewhere. */
export function DoorPage({
	title,
	lead,
	children,
	other,
}: {
	title: string;
	lead: ReactNode;
	children?: ReactNode;
	other?: ReactNode;
}) {
	return (
		<div className="mx-auto grid w-full max-w-md content-start gap-6 py-4 sm:py-10">
			<div className="grid gap-2">
				<h1 className="font-extrabold text-3xl">{title}</h1>
				<p className="text-ink-soft text-lg">{lead}</p>
			</div>
			{children && <Card className="sm:p-7">{children}</Card>}
			{other && <p className="text-ink-soft">{other}</p>}
		</div>
	);
}
