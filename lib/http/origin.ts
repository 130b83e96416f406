/**
 * Whether a request that changes something comes from a page of ours: its Origin must name the host it was sent
 * to. A missing or "null" Origin is refused too; scripts that use the HTTP contract send their own (docs/api.md).
 */
export function isOwnOrigin(headers: {
	get(name: string): string | null;
}): boolean {
	const origin = headers.get("origin");
	const host = headers.get("x-forwarded-host") ?? headers.get("host");
	if (!origin || !host) return false;
	try {
		return (
			new URL(origin).host === new URL(`http://${host}`).host ||
			origin === `https://${host}`
		);
	} catch {
		return false;
	}
}
