import type { ReactNode } from "react";
import { Mark } from "./mark";

/** A page that says one thing and shows the way out: not found, broken, gone. */
export function NoticePage({
	title,
	children,
	action,
}: {
	title: string;
	children: ReactNode;
	action: ReactNode;
}) {
	return (
		<main
			id="content"
			className="mx-auto grid min-h-app max-w-md content-center justify-items-start gap-4 px-6 py-10"
		>
			<Mark className="size-14" />
			<h1 className="font-extrabold text-3xl">{title}</h1>
			<div className="grid gap-2 text-ink-soft text-lg">{children}</div>
			<div className="mt-2 flex flex-wrap gap-3">{action}</div>
		</main>
	);
}
