import { Resolver } from "node:dns/promises";
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

/**
 * Asks the name servers themselves. The system's own look-up would hold a thread that files and pictures need, for as long
 * as a slow name server likes, and knows the names of this house.
 */
const names = new Resolver({ timeout: 2_000, tries: 2 });

export const internet: Network = {
	resolve: async (host) => {
		const found = await Promise.allSettled([
			names.resolve4(host),
			names.resolve6(host),
		]);
		// The older kind first: many houses have no way out for the newer.
		return found.flatMap((one) =>
			one.status === "fulfilled" ? one.value : [],
		);
	},
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
