import type { IncomingMessage } from "node:http";
import { connect as connectTcp, type Socket } from "node:net";
import type { Duplex } from "node:stream";
import { connect as connectTls } from "node:tls";

/** Where Soketi (or a hosted Pusher) takes sockets. */
export type ForwardTarget = {
	host: string;
	port: number;
	scheme: "http" | "https";
};

const PATH = /^\/app\/[\w-]+\/?(\?|$)/;
const CONNECT_TIMEOUT_MS = 10_000;
/** A phone that left without a word is found by the kernel, so that its pair of sockets does not stay for ever. */
const KEEP_ALIVE_MS = 30_000;

/** Whether an upgrade is for the realtime server. */
export function isRealtimePath(url: string | undefined): boolean {
	return PATH.test(url ?? "");
}

/**
 * Hands an upgrade to `/app/<key>` over to the realtime server as a raw pair of pipes: no frame is parsed here, which
 * is what makes it cheaper than Next's own proxying (docs/decisions). Closing either side closes the other.
 */
export function forwardUpgrade(
	target: ForwardTarget,
	request: IncomingMessage,
	client: Duplex,
	head: Buffer,
): void {
	const upstream = open(target);
	upstream.setNoDelay(true);
	upstream.setTimeout(CONNECT_TIMEOUT_MS, () => upstream.destroy());
	const close = () => {
		client.destroy();
		upstream.destroy();
	};
	let isConnected = false;
	upstream.once("error", () => {
		if (isConnected) client.destroy();
		else refuseUpgrade(client, "503 Service Unavailable");
		upstream.destroy();
	});
	upstream.once("close", close);
	client.once("error", close);
	client.once("close", close);
	upstream.once(target.scheme === "https" ? "secureConnect" : "connect", () => {
		isConnected = true;
		upstream.setTimeout(0);
		upstream.write(requestHead(request, target), "latin1");
		if (head.length > 0) upstream.write(head);
		tune(client);
		client.pipe(upstream).pipe(client);
	});
}

/**
 * Answers an upgrade that leads nowhere, and lets go of its socket. `end` alone would close our half: an upgraded socket
 * is out of the server's hands and times, so a client that never closes its own half would hold it for ever.
 */
export function refuseUpgrade(client: Duplex, status: string): void {
	if (!client.writable) {
		client.destroy();
		return;
	}
	client.end(
		`HTTP/1.1 ${status}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`,
		() => client.destroy(),
	);
}

function open(target: ForwardTarget): Socket {
	return target.scheme === "https"
		? connectTls({
				host: target.host,
				port: target.port,
				servername: target.host,
			})
		: connectTcp({ host: target.host, port: target.port });
}

/** The request as it came, byte for byte, but for headers that only we may set and the name of a hosted server. */
function requestHead(request: IncomingMessage, target: ForwardTarget): string {
	const lines = [`${request.method} ${request.url} HTTP/1.1`];
	for (let i = 0; i < request.rawHeaders.length; i += 2) {
		const name = request.rawHeaders[i] ?? "";
		const value = request.rawHeaders[i + 1] ?? "";
		// The realtime server needs neither addresses nor cookies: it believes signatures.
		if (
			/^(x-forwarded-.*|forwarded|x-real-ip|cookie|authorization)$/i.test(name)
		)
			continue;
		const isHosted = target.scheme === "https" && /^host$/i.test(name);
		lines.push(`${name}: ${isHosted ? target.host : value}`);
	}
	return `${lines.join("\r\n")}\r\n\r\n`;
}

function tune(client: Duplex): void {
	const socket = client as Partial<Socket>;
	socket.setNoDelay?.(true);
	socket.setKeepAlive?.(true, KEEP_ALIVE_MS);
	socket.setTimeout?.(0);
}
