"use client";

import dynamic from "next/dynamic";
import { useDeferredValue, useMemo } from "react";
import { parseMarkup } from "@/lib/messages/markup";
import { hasMarkup } from "@/lib/messages/markup-text";

/** Loaded with the first draft that has marks. */
const DraftPreview = dynamic(
	() => import("./draft-preview").then((m) => m.DraftPreview),
	{ ssr: false },
);

/** Shows how a draft will look when it has marks; plain words look as they are typed. */
export function DraftLook({ text }: { text: string }) {
	// Of a long draft the typing comes first.
	const shown = useDeferredValue(text);
	const blocks = useMemo(() => parseMarkup(shown), [shown]);
	return hasMarkup(blocks) && <DraftPreview blocks={blocks} />;
}
