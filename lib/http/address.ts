/**
 * The address a request came from, for rate limits alone: it is never stored or logged. Our own server (and Vercel's
 * edge) writes X-Forwarded-For itself, with the peer it really sees as the last entry; what a client wrote before
 * that is not believed.
 */
export function addressOf(headers: {
	get(name: string): string | null;
}): string {
	const hops = headers.get("x-forwarded-for")?.split(",");
	return hops?.at(-1)?.trim() || "unknown";
}
