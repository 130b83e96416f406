import { lookup } from "node:dns/promises";
import { connect, isIP, type Socket } from "node:net";
import { connect as connectSecurely } from "node:tls";
import { isPublicAddress } from "@/lib/previews/address.server";

/** What fetching needs of the world. Tests bring their own; the rules below hold for any. */
export type Network = {
	resolve: (host: string) => Promise<string[]>;
	dial: (address: string, port: number) => Socket;
	/** Who vouches for certificates, beside those whom everybody believes. */
	ca?: string;
};

export const internet: Network = {
	resolve: async (host) =>
		(await lookup(host, { all: true })).map(({ address }) => address),
	dial: (address, port) => connect({ host: address, port }),
};

/** An address that may be asked: http or https on their own ports, without a name and password in it; else null. */
export function readTarget(address: string): URL | null {
	const url = URL.canParse(address) ? new URL(address) : null;
	if (url?.protocol !== "http:" && url?.protocol !== "https:") return null;
	// The parser leaves a port out when it is the protocol's own.
	const isPlain = !url.username && !url.password && !url.port;
	return isPlain && url.hostname !== "" ? url : null;
}

/**
 * A connection to the host of a target, to the very address that was judged: nothing asks for it a second time. Null when
 * any address of the host lies inside.
 */
export async function connectTo(
	network: Network,
	target: URL,
): Promise<Socket | null> {
	const host = target.hostname.replace(/^\[|\]$/g, "");
	const addresses = isIP(host) ? [host] : await network.resolve(host);
	const [first] = addresses;
	if (first === undefined || !addresses.every(isPublicAddress)) return null;
	if (target.protocol === "http:") return network.dial(first, 80);
	return connectSecurely({
		socket: network.dial(first, 443),
		// The certificate must be for the name that was asked, whatever the address.
		host,
		servername: isIP(host) ? undefined : host,
		ca: network.ca,
		ALPNProtocols: ["http/1.1"],
	});
}
