import { Fragment, type ReactNode, useMemo } from "react";
import { cn } from "@/components/ui/cn";
import type { Block, Line } from "@/lib/messages/markup";
import type { Inline } from "@/lib/messages/markup-inline";
import type { Mention } from "@/lib/messages/mention";
import { parseNamed } from "@/lib/messages/mention-places";
import { CodeBlock } from "./code-block";
import { MentionChip } from "./mention-chip";
import { LINE, PlainPart } from "./plain-words";
import { Spoiler } from "./spoiler";

const STYLES = {
	bold: { tag: "strong", look: "font-bold" },
	italic: { tag: "em", look: "italic" },
	strike: { tag: "s", look: "line-through" },
} as const;

/** The same of a message that names somebody. */
export function NamedView({
	text,
	mentions,
}: {
	text: string;
	mentions: Mention[];
}) {
	const blocks = useMemo(() => parseNamed(text, mentions), [text, mentions]);
	return <MarkupView blocks={blocks} />;
}

/**
 * The blocks of a message. The marks as they were typed stay in the page, unseen and unheard: what a row holds is what
 * was sent, letter for letter.
 */
export function MarkupView({ blocks }: { blocks: Block[] }) {
	return listed(blocks, (block) => (
		<>
			<Mark text={block.lead} />
			<BlockView block={block} />
		</>
	));
}

function BlockView({ block }: { block: Block }) {
	switch (block.kind) {
		case "words":
			return (
				<p dir="auto" className={LINE}>
					<Inlines parts={block.children} />
				</p>
			);
		case "code":
			return (
				<>
					<Mark text={block.open} />
					<CodeBlock language={block.language} text={block.text} />
					<Mark text={block.close} />
				</>
			);
		case "quote":
			return (
				<blockquote
					dir="auto"
					className="grid border-line-strong border-s-3 ps-2.5"
				>
					{listed(block.lines, (line) => (
						<p className={cn(LINE, "min-h-lh")}>
							<LineView line={line} />
						</p>
					))}
				</blockquote>
			);
		case "list":
			return <ListView start={block.start} lines={block.lines} />;
		default:
			return block satisfies never;
	}
}

function ListView({ start, lines }: { start: number | null; lines: Line[] }) {
	const items = listed(lines, (line) => (
		<li dir="auto" className={LINE}>
			<LineView line={line} />
		</li>
	));
	return start === null ? (
		<ul dir="auto" className="list-disc px-5">
			{items}
		</ul>
	) : (
		// As wide as its longest number, so that none is cut off; on both sides, for an item may run the other way.
		<ol
			dir="auto"
			start={start}
			className={cn(
				"list-decimal",
				start + lines.length > 1_000 ? "px-24" : "px-8",
			)}
		>
			{items}
		</ol>
	);
}

function LineView({ line: { mark, children } }: { line: Line }) {
	return (
		<>
			<Mark text={mark} />
			<Inlines parts={children} />
		</>
	);
}

function Inlines({ parts }: { parts: Inline[] }) {
	return listed(parts, (part) => <InlineView part={part} />);
}

function InlineView({ part }: { part: Inline }): ReactNode {
	switch (part.kind) {
		case "text":
		case "link":
			return <PlainPart part={part} />;
		case "mention":
			return <MentionChip mention={part} />;
		case "code":
			return (
				<>
					<Mark text={part.mark} />
					<code
						translate="no"
						className="rounded-sm bg-sunken px-1 py-px font-mono text-[0.9em] text-ink"
					>
						{part.text}
					</code>
					<Mark text={part.mark} />
				</>
			);
		case "spoiler":
			return (
				<Spoiler>
					<Marked part={part} />
				</Spoiler>
			);
		default: {
			const { tag: Tag, look } = STYLES[part.kind];
			return (
				<Tag className={look}>
					<Marked part={part} />
				</Tag>
			);
		}
	}
}

function Marked({ part }: { part: Extract<Inline, { children: Inline[] }> }) {
	return (
		<>
			<Mark text={part.mark} />
			<Inlines parts={part.children} />
			<Mark text={part.mark} />
		</>
	);
}

function Mark({ text }: { text: string }) {
	return text && <span hidden>{text}</span>;
}

/** The parts of one text never move among each other: their place is their key. */
function listed<T>(all: T[], draw: (one: T) => ReactNode): ReactNode {
	// biome-ignore lint/suspicious/noArrayIndexKey: see above.
	return all.map((one, index) => <Fragment key={index}>{draw(one)}</Fragment>);
}
