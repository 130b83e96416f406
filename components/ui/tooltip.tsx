"use client";

import { Tooltip as Radix } from "radix-ui";
import type { ReactNode } from "react";

/** A word more on hover and on keyboard focus. Never the only place where something is said: touch has no hover. */
export function Tooltip({
	text,
	children,
	side = "top",
}: {
	text: string;
	children: ReactNode;
	side?: "top" | "right" | "bottom" | "left";
}) {
	return (
		<Radix.Provider delayDuration={400}>
			<Radix.Root>
				<Radix.Trigger asChild>{children}</Radix.Trigger>
				<Radix.Portal>
					<Radix.Content
						side={side}
						sideOffset={6}
						collisionPadding={8}
						className="z-50 max-w-64 rounded-md bg-ink px-2.5 py-1.5 text-sm text-surface shadow-overlay motion-safe:animate-fade-in"
					>
						{text}
					</Radix.Content>
				</Radix.Portal>
			</Radix.Root>
		</Radix.Provider>
	);
}
