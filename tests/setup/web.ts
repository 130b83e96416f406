import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer, type RequestListener } from "node:http";
import { createServer as createSecureServer } from "node:https";
import { type AddressInfo, connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Network } from "@/lib/previews/network.server";

/** An address of the open internet, as far as anybody can tell by looking at it. */
export const PUBLIC = "93.184.216.34";

/**
 * A piece of the open internet: names that lead to `PUBLIC`, and at that address, whatever is asked of it, a server of
 * the test's own. The rules of fetching stand as they are; only what lies beyond the wire is made up.
 */
export type Web = {
	network: Network;
	/** Every connection that was tried. */
	dialled: string[];
	/** How many connections are open at the server. */
	openCount: () => number;
	close: () => void;
};

export async function openWeb(
	answer: RequestListener,
	names: Record<string, string[][]> = {},
): Promise<Web> {
	const { key, cert } = certificateFor("pub.ok.test");
	const servers = [
		createServer(answer),
		createSecureServer({ key, cert }, answer),
	];
	let openCount = 0;
	const ports: number[] = [];
	for (const server of servers) {
		server.on("connection", (socket) => {
			openCount += 1;
			socket.on("close", () => {
				openCount -= 1;
			});
			socket.on("error", () => undefined);
		});
		await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
		ports.push((server.address() as AddressInfo).port);
	}
	const dialled: string[] = [];
	const asked = new Map<string, number>();
	const known: typeof names = { localhost: [["127.0.0.1", "::1"]], ...names };
	return {
		network: {
			ca: cert,
			resolve: async (host) => {
				const answers = known[host] ?? [[PUBLIC]];
				const count = asked.get(host) ?? 0;
				asked.set(host, count + 1);
				return answers[Math.min(count, answers.length - 1)] ?? [];
			},
			dial: (address, port) => {
				dialled.push(`${address}:${port}`);
				return connect({ port: ports[port === 443 ? 1 : 0] ?? 0 });
			},
		},
		dialled,
		openCount: () => openCount,
		close: () => {
			for (const server of servers) {
				server.closeAllConnections();
				server.close();
			}
		},
	};
}

let made: { key: string; cert: string } | undefined;

/** A certificate that nobody vouches for but itself. */
function certificateFor(name: string): { key: string; cert: string } {
	if (made) return made;
	const folder = mkdtempSync(join(tmpdir(), "chit-chat-web-"));
	const [key, cert] = [join(folder, "key.pem"), join(folder, "cert.pem")];
	execFileSync(
		"openssl",
		[
			...["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2"],
			...["-keyout", key, "-out", cert, "-subj", `/CN=${name}`],
			...["-addext", `subjectAltName=DNS:${name}`],
		],
		{ stdio: "ignore" },
	);
	made = {
		key: readFileSync(key, "utf8"),
		cert: readFileSync(cert, "utf8"),
	};
	rmSync(folder, { recursive: true });
	return made;
}

/** A page with everything that a preview shows. */
export const PAGE = `<!doctype html><html><head><meta charset="utf-8">
<title>Not this one</title>
<meta property="og:title" content="Eplekake &amp; kaffe">
<meta property="og:description" content="Oppskrift på
  kake">
<meta property="og:site_name" content="Kakeboden">
<meta property="og:image" content="/kake.png">
</head><body><title>Nor this</title></body></html>`;
