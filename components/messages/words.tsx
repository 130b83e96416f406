"use client";

import dynamic from "next/dynamic";
import { LateSuspense } from "@/components/ui/late-suspense";
import type { Block } from "@/lib/messages/markup";
import { hasMarkup } from "@/lib/messages/markup-text";
import type { Mention } from "@/lib/messages/mention";
import { PlainWords } from "./plain-words";

/** Loaded with the first message that has more than words and links. */
const MarkupView = dynamic(() =>
	import("./markup-view").then((m) => m.MarkupView),
);

const NamedView = dynamic(() =>
	import("./markup-view").then((m) => m.NamedView),
);

/** The blocks of a text; until what draws them is there, the text as it was typed. */
export function Words({
	text,
	blocks,
	mentions = [],
}: {
	text: string;
	blocks: Block[];
	mentions?: Mention[];
}) {
	const [first] = blocks;
	const isNaming = mentions.length > 0;
	if (!isNaming && first?.kind === "words" && !hasMarkup(blocks))
		return <PlainWords parts={first.children} />;
	const typed = <PlainWords parts={[{ kind: "text", text }]} />;
	return (
		<LateSuspense fallback={typed}>
			{isNaming ? (
				<NamedView text={text} mentions={mentions} />
			) : (
				<MarkupView blocks={blocks} />
			)}
		</LateSuspense>
	);
}
