/** In place of a person's id: everybody in the group. Only admins can. */
export const ALL = "all";

/** Where a text names somebody of the group ("@ola"), and whom: an id, or `ALL`. */
export type Mention = { from: number; length: number; personId: string };
/** Whether a person is meant by one of these. */
export function isMentioned(
	mentions: Mention[] | undefined,
	personId: string,
): boolean {
	return (
		mentions?.some(
			(one) => one.personId === personId || one.personId === ALL,
		) ?? false
	);
}
