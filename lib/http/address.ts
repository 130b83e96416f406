/**
 * The network a request came from, for rate limits alone: it is never stored or logged. Our own server (and Vercel's
 * edge) writes X-Forwarded-For itself, with the peer it really sees as the last entry; what a client wrote before
 * that is not believed.
 */
export function addressOf(headers: {
	get(name: string): string | null;
}): string {
	const hops = headers.get("x-forwarded-for")?.split(",");
	return networkOf(hops?.at(-1)?.trim() || "unknown");
}

/** An IPv4 address itself; of an IPv6 one its /64, which is one household's: it can take a new address for each try. */
function networkOf(address: string): string {
	if (!address.includes(":")) return address;
	const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address);
	if (mapped?.[1]) return mapped[1];
	const [left = [], right = []] = address
		.split("::")
		.map((side) => side.split(":").filter(Boolean));
	const zeros = Math.max(0, 8 - left.length - right.length);
	return [...left, ...Array<string>(zeros).fill("0"), ...right]
		.slice(0, 4)
		.map((group) => Number.parseInt(group, 16).toString(16))
		.join(":");
}
