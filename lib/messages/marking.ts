/** A change of a text field: what is replaced by what, and what is selected then. */
export type FieldChange = {
	from: number;
	to: number;
	insert: string;
	start: number;
	end: number;
};

type Field = { text: string; start: number; end: number };

/**
 * Puts a mark on both sides of what is selected, or takes it away when it is there. White space at the ends stays
 * outside, for a mark beside it would be no mark. Where nothing is selected the next words are typed between the marks.
 */
export function toggleMark(field: Field, mark: string): FieldChange {
	const { text } = field;
	const chosen = text.slice(field.start, field.end);
	const start = field.start + chosen.length - chosen.trimStart().length;
	const words = chosen.trim();
	const end = words === "" ? start : start + words.length;
	const size = mark.length;
	const isAround =
		text.slice(0, start).endsWith(mark) && text.startsWith(mark, end);
	if (isAround)
		return {
			...{ from: start - size, to: end + size, insert: words },
			...{ start: start - size, end: end - size },
		};
	const isWithin =
		words.length > 2 * size && words.startsWith(mark) && words.endsWith(mark);
	if (isWithin)
		return {
			...{ from: start, to: end, insert: words.slice(size, -size) },
			...{ start, end: end - 2 * size },
		};
	return {
		...{ from: start, to: end, insert: mark + words + mark },
		...{ start: start + size, end: end + size },
	};
}
