import { createServer } from "node:net";

/** A TCP port that was free a moment ago; `preferred` when it still is. */
export async function freePort(
	preferred = 0,
	host = "127.0.0.1",
): Promise<number> {
	const port = await tryListen(preferred, host);
	if (port) return port;
	const other = await tryListen(0, host);
	if (!other) throw new Error(`No free port on ${host}`);
	return other;
}

/** Why `port` cannot be listened on (`EADDRINUSE`, `EACCES`, …), or null when it can. */
export async function portProblem(
	port: number,
	host: string,
): Promise<string | null> {
	return new Promise((done) => {
		const probe = createServer();
		probe.once("error", (error: NodeJS.ErrnoException) =>
			done(error.code ?? error.message),
		);
		probe.listen({ port, host }, () => probe.close(() => done(null)));
	});
}

async function tryListen(port: number, host: string): Promise<number | null> {
	return new Promise((done) => {
		const probe = createServer();
		probe.once("error", () => done(null));
		probe.listen({ port, host }, () => {
			const address = probe.address();
			const taken = address && typeof address === "object" ? address.port : 0;
			probe.close(() => done(taken || null));
		});
	});
}
