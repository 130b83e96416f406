export type UpgradeHeaders = {
	origin: string;
	host: string;
	forwardedHost: string;
};

/**
 * Whether a socket that a page of this origin opens may be served: the page comes from the host that it calls, or
 * from one the owner named. No Origin at all is a program, not a page that was lured here, and may try.
 * The forwarded host is a proxy's word; a page cannot set it on a WebSocket.
 */
export function isOriginAllowed(
	headers: UpgradeHeaders,
	allowedOrigins: readonly string[],
): boolean {
	if (headers.origin === "") {
		return true;
	}
	const origin = headers.origin.toLowerCase();
	if (allowedOrigins.includes(origin)) {
		return true;
	}
	const url = parseOrigin(origin);
	if (!url) {
		return false;
	}
	const forwardedHost = headers.forwardedHost.split(",")[0] ?? "";
	return [headers.host, forwardedHost].some((host) =>
		isSameHost(url, host.trim().toLowerCase()),
	);
}

function parseOrigin(origin: string): URL | null {
	const url = URL.canParse(origin) ? new URL(origin) : null;
	return url && (url.protocol === "https:" || url.protocol === "http:")
		? url
		: null;
}

/** Compares with the port, where the scheme's own port may be written or left out. */
function isSameHost(origin: URL, host: string): boolean {
	if (!/^[^\s/@?#\\]+$/.test(host)) {
		return false;
	}
	const written = `${origin.protocol}//${host}`;
	return URL.canParse(written) && new URL(written).host === origin.host;
}
