import { expect, test } from "vitest";
import { toggleMark } from "@/lib/messages/marking";

/** A field as text, with its selection between brackets. */
function marked(shown: string, mark: string): string {
	const start = shown.indexOf("[");
	const end = shown.indexOf("]") - 1;
	const text = shown.replace(/[[\]]/g, "");
	const change = toggleMark({ text, start, end }, mark);
	const next =
		text.slice(0, change.from) + change.insert + text.slice(change.to);
	return `${next.slice(0, change.start)}[${next.slice(change.start, change.end)}]${next.slice(change.end)}`;
}

test.each([
	["a [word] b", "**", "a **[word]** b"],
	["a **[word]** b", "**", "a [word] b"],
	["a [**word**] b", "**", "a [word] b"],
	["a [ word ]b", "_", "a  _[word]_ b"],
	["a []", "`", "a `[]`"],
	["a `[]`", "`", "a []"],
	["[~~]", "~~", "~~[~~]~~"],
])("%s with %s becomes %s", (shown, mark, expected) => {
	expect(marked(shown, mark)).toBe(expected);
});
