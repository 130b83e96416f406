"use client";

import { type ReactNode, Suspense, useState } from "react";
import { useHasScripts } from "./use-has-scripts";

/**
 * Suspense for what appears while the page is used. What the server draws is not parted by it: React would send the
 * fallback, and put what it stands for in its place a third of a second later, which moves the page under the reader.
 */
export function LateSuspense({
	fallback,
	children,
}: {
	fallback?: ReactNode;
	children: ReactNode;
}) {
	// As it was at first: another answer later would draw the children anew.
	const [isLate] = useState(useHasScripts());
	if (!isLate) return children;
	return <Suspense fallback={fallback}>{children}</Suspense>;
}
