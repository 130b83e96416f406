"use client";

import { lazy, Suspense } from "react";
import type { Block } from "@/lib/messages/markup";
import { hasMarkup } from "@/lib/messages/markup-text";
import { PlainWords } from "./plain-words";

/** Loaded with the first message that has more than words and links. */
const MarkupView = lazy(() =>
	import("./markup-view").then((m) => ({ default: m.MarkupView })),
);

/** The blocks of a text; until what draws them is there, the text as it was typed. */
export function Words({ text, blocks }: { text: string; blocks: Block[] }) {
	const [first] = blocks;
	if (first?.kind === "words" && !hasMarkup(blocks))
		return <PlainWords parts={first.children} />;
	const typed = <PlainWords parts={[{ kind: "text", text }]} />;
	return (
		<Suspense fallback={typed}>
			<MarkupView blocks={blocks} />
		</Suspense>
	);
}
