"use client";

import "./style-nonce";
import { Popover as Radix } from "radix-ui";
import type { ReactNode } from "react";
import { cn } from "./cn";

/** A small panel beside what opened it, for more than a list of actions. `label` names it for screen readers. */
export function Popover({
	trigger,
	label,
	children,
	align = "center",
	className,
}: {
	trigger: ReactNode;
	label: string;
	children: ReactNode;
	align?: "start" | "center" | "end";
	className?: string;
}) {
	return (
		<Radix.Root>
			<Radix.Trigger asChild>{trigger}</Radix.Trigger>
			<Radix.Portal>
				<Radix.Content
					aria-label={label}
					align={align}
					sideOffset={6}
					collisionPadding={8}
					className={cn(
						"z-50 max-w-[calc(100vw-1rem)] rounded-lg border border-line bg-overlay p-4 text-ink shadow-overlay motion-safe:data-[state=open]:animate-pop-in",
						className,
					)}
				>
					{children}
				</Radix.Content>
			</Radix.Portal>
		</Radix.Root>
	);
}
