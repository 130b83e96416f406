import { Fragment } from "react";
import { cn } from "@/components/ui/cn";
import type { Inline } from "@/lib/messages/markup-inline";

/** A line of text in its own direction, whatever stands around it. */
export const LINE = "text-start [unicode-bidi:plaintext]";

/** Words and links as they were typed: most messages are no more than that. */
export function PlainWords({ parts }: { parts: Inline[] }) {
	return (
		<p dir="auto" className={LINE}>
			{parts.map((part, index) => (
				// biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text never move.
				<Fragment key={index}>
					<PlainPart part={part} />
				</Fragment>
			))}
		</p>
	);
}

/** A part without marks. */
export function PlainPart({ part }: { part: Inline }) {
	if (part.kind === "link") return <LinkView link={part} />;
	return "text" in part && part.text;
}

function LinkView({ link }: { link: Extract<Inline, { kind: "link" }> }) {
	return (
		<a
			href={link.href}
			target="_blank"
			rel="noopener noreferrer nofollow"
			title={link.href}
			className={cn(
				"link",
				link.host &&
					"after:ms-1 after:inline-block after:text-xs after:opacity-80 after:content-['('_attr(data-host)_')']",
			)}
			data-host={link.host ?? undefined}
		>
			{link.text}
		</a>
	);
}
