/** What every guest's handle begins with, and no other's: `isReservedHandle` keeps it free. */
const PREFIX = "guest-";
const SLUG_LENGTH_MAX = 16;

/** Whether a handle is a guest's; who has one has no page, is in no directory and is nobody's friend. */
export function isGuestHandle(handle: string): boolean {
	return handle.startsWith(PREFIX);
}

/**
 * A guest's handle, so that they can be mentioned: the plain letters of the name, and something random, because many
 * an Ola comes and goes. `random` is lower-case letters and digits.
 */
export function guestHandle(name: string, random: string): string {
	const slug = name
		.normalize("NFKD")
		.toLowerCase()
		.replace(/[^a-z]/g, "")
		.slice(0, SLUG_LENGTH_MAX);
	return `${PREFIX}${slug}${slug && "-"}${random}`;
}
