import type { ComponentProps } from "react";
import { cn } from "./cn";

/** A sheet of its own on the page. */
export function Card({ className, ...rest }: ComponentProps<"div">) {
	return (
		<div
			className={cn(
				"rounded-xl border border-line bg-raised p-5 shadow-raised",
				className,
			)}
			{...rest}
		/>
	);
}
