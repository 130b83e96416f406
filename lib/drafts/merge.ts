/** A draft as a device has it: the words, and what they reply to. */
export type Words = { text: string; replyTo: number | null };

/**
 * What a device is left with when the server's draft is not the one that its own was made from. `base` is what both began
 * with. Who did not change anything takes the other's; where both wrote, nothing that either wrote is lost: one's own words
 * stay where they are, and the other's follow below. An emptied draft (it was sent) takes no words away that came since.
 */
export function mergeDrafts(base: Words, mine: Words, theirs: Words): Words {
	return {
		text: mergeTexts(base.text, mine.text, theirs.text),
		replyTo: mine.replyTo === base.replyTo ? theirs.replyTo : mine.replyTo,
	};
}

function mergeTexts(base: string, mine: string, theirs: string): string {
	if (mine === base) return theirs;
	if (theirs === base) return mine;
	if (theirs.includes(mine)) return theirs;
	if (mine.includes(theirs)) return mine;
	return `${mine}\n\n${theirs}`;
}
