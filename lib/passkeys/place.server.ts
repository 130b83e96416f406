import { isIP } from "node:net";

/** Where a browser says that a key is used: the host that keys are made for, and the origins that may show them. */
export type Place = { host: string; origins: string[] };

/**
 * The place of a request, from the host it was sent to, as `isOwnOrigin` reads it: so it works on every name that the
 * server has. Null where there are no passkeys: a bare number is no name to a browser, and neither is plain http a safe
 * place, but on the machine itself.
 */
export function placeOf(headers: {
	get(name: string): string | null;
}): Place | null {
	const sent = headers.get("x-forwarded-host") ?? headers.get("host");
	if (!sent || !URL.canParse(`https://${sent}`)) return null;
	const { host, hostname } = new URL(`https://${sent}`);
	if (isIP(hostname.replace(/^\[|\]$/g, ""))) return null;
	// On this machine http is as safe; its port is kept, since 443 is nothing special there.
	const isLocal = hostname === "localhost" || hostname.endsWith(".localhost");
	const origins = [`https://${host}`];
	if (isLocal) origins.push(new URL(`http://${sent}`).origin);
	return { host: hostname, origins };
}
