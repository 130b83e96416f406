import type { ReactNode } from "react";
import { cn } from "./cn";

/** What is inside is all that is printed of the page, dark on white, on A4 (the rules are in `app/printed.css`). */
export function PrintedAlone({
	children,
	className,
}: {
	children: ReactNode;
	className?: string;
}) {
	return (
		<div data-printed-alone className={cn(className)}>
			{children}
		</div>
	);
}
