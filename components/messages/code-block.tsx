"use client";

import { Check, Copy } from "lucide-react";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { useT } from "@/components/i18n/use-t";
import { copyText } from "@/components/ui/copy-text";
import { IconButton } from "@/components/ui/icon-button";

/**
 * Code, from left to right in every language, its long lines broken. Its colours come when it names a language and is on
 * the screen: until then, and without scripts, it is the same text without them.
 */
export function CodeBlock({
	language,
	text,
}: {
	language: string;
	text: string;
}) {
	const t = useT();
	const box = useRef<HTMLPreElement>(null);
	const coloured = useColours(box, language, text);
	const [isCopied, setCopied] = useState(false);
	return (
		<div className="relative">
			<pre
				ref={box}
				dir="ltr"
				translate="no"
				className="wrap-anywhere whitespace-pre-wrap rounded-md bg-sunken py-2 ps-3 pe-10 text-start font-mono text-ink text-sm [tab-size:4]"
			>
				<code>{coloured ?? text}</code>
			</pre>
			<IconButton
				size="small"
				label={isCopied ? t.messages.copied : t.messages.copyCode}
				icon={isCopied ? <Check /> : <Copy />}
				className="absolute end-0.5 top-0.5"
				onClick={async () => setCopied(await copyText(text))}
			/>
		</div>
	);
}

function useColours(
	box: React.RefObject<HTMLPreElement | null>,
	language: string,
	text: string,
): ReactNode {
	const [coloured, setColoured] = useState<{
		of: string;
		code: ReactNode;
	} | null>(null);
	useEffect(() => {
		const element = box.current;
		if (!element || language === "") return;
		let isWanted = true;
		const seen = new IntersectionObserver(async ([entry]) => {
			if (!entry?.isIntersecting) return;
			seen.disconnect();
			// Colours are a comfort: what cannot be fetched now is read without.
			const colours = await import("./code-colours").catch(() => null);
			const code = colours?.colouredCode(language, text);
			if (isWanted && code) setColoured({ of: text, code });
		});
		seen.observe(element);
		return () => {
			isWanted = false;
			seen.disconnect();
		};
	}, [box, language, text]);
	return coloured?.of === text ? coloured.code : null;
}
