import Link from "next/link";
import { PICTURE } from "@/lib/help/topics";
import type { Block, Inline } from "@/lib/help/view";

/** Blocks of the guide, one below the other. */
export function Prose({ blocks }: { blocks: readonly Block[] }) {
	return blocks.map((block, index) => (
		// biome-ignore lint/suspicious/noArrayIndexKey: a text that never changes while it is shown
		<BlockView key={index} block={block} />
	));
}

/** Words of a line, with what a button is called set apart. */
export function Line({ parts }: { parts: readonly Inline[] }) {
	return parts.map((part, index) => (
		// biome-ignore lint/suspicious/noArrayIndexKey: as above
		<InlineView key={index} part={part} />
	));
}

function BlockView({ block }: { block: Block }) {
	switch (block.kind) {
		case "paragraph":
			return (
				<p>
					<Line parts={block.children} />
				</p>
			);
		case "note":
			return (
				<div className="grid gap-3 border-lamp border-s-4 ps-4">
					<Prose blocks={block.blocks} />
				</div>
			);
		case "list":
			return <ListView {...block} />;
		case "table":
			return <TableView {...block} />;
		case "code":
			return (
				// A line of a terminal may be longer than a phone is wide.
				<pre
					// biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
					tabIndex={0}
					className="overflow-x-auto rounded-lg border border-line bg-sunken p-3 text-sm"
				>
					<code>{block.text}</code>
				</pre>
			);
		case "picture":
			return (
				// biome-ignore lint/performance/noImgElement: these pages need no optimizer (next.config.ts)
				<img
					src={block.href}
					alt={block.alt}
					{...PICTURE}
					loading="lazy"
					decoding="async"
					className="h-auto w-full max-w-72 rounded-xl border border-line-strong"
				/>
			);
		default:
			return block satisfies never;
	}
}

function ListView({ isOrdered, items }: Extract<Block, { kind: "list" }>) {
	const List = isOrdered ? "ol" : "ul";
	return (
		<List
			className={`grid gap-2 ps-6 marker:text-ink-soft ${isOrdered ? "list-decimal" : "list-disc"}`}
		>
			{items.map((blocks, index) => (
				// biome-ignore lint/suspicious/noArrayIndexKey: as above
				<li key={index} className="ps-1">
					<div className="grid gap-2">
						<Prose blocks={blocks} />
					</div>
				</li>
			))}
		</List>
	);
}

function TableView({ head, rows }: Extract<Block, { kind: "table" }>) {
	return (
		<table className="w-full border-collapse text-start text-sm wrap-anywhere">
			<thead>
				<tr>
					{head.map((cell, index) => (
						<th
							// biome-ignore lint/suspicious/noArrayIndexKey: as above
							key={index}
							scope="col"
							className="border-line-strong border-b py-2 pe-3 text-start align-top"
						>
							<Line parts={cell} />
						</th>
					))}
				</tr>
			</thead>
			<tbody>
				{rows.map((row, index) => (
					// biome-ignore lint/suspicious/noArrayIndexKey: as above
					<tr key={index}>
						{row.map((cell, at) => (
							<td
								// biome-ignore lint/suspicious/noArrayIndexKey: as above
								key={at}
								className="border-line border-b py-2 pe-3 align-top"
							>
								<Line parts={cell} />
							</td>
						))}
					</tr>
				))}
			</tbody>
		</table>
	);
}

function InlineView({ part }: { part: Inline }) {
	switch (part.kind) {
		case "text":
			return part.text;
		case "name":
			return <b className="font-semibold">{part.text}</b>;
		case "code":
			return (
				<code className="rounded-sm bg-sunken px-1 py-0.5 text-sm wrap-anywhere">
					{part.text}
				</code>
			);
		case "strong":
			return (
				<strong className="font-semibold">
					<Line parts={part.children} />
				</strong>
			);
		case "emphasis":
			return (
				<em>
					<Line parts={part.children} />
				</em>
			);
		case "link":
			return <GuideLink href={part.href} parts={part.children} />;
		default:
			return part satisfies never;
	}
}

function GuideLink({ href, parts }: { href: string; parts: Inline[] }) {
	const look = "text-accent-text underline";
	if (href.startsWith("/"))
		return (
			// Most of them are never followed: fetched when they are.
			<Link href={href} prefetch={false} className={look}>
				<Line parts={parts} />
			</Link>
		);
	return (
		<a href={href} rel="noreferrer" className={look}>
			<Line parts={parts} />
		</a>
	);
}
