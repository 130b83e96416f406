import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { forwardUpgrade } from "@/lib/realtime/forward.server";
import { RawSocket } from "@/tests/setup/raw-socket";
import {
	type SoketiProcess,
	startSoketiProcess,
} from "@/tests/setup/soketi-process";

/**
 * What stands between a browser and Soketi, and what it costs: nothing (`direct`), our raw pair of pipes (`raw`), or the
 * function by which Next proxies an upgrade that a rewrite matched (`next`, without its matching of routes).
 * `npx tsx bench/forward.ts`: rounds run one after the other, and medians are printed.
 */
const modes = ["direct", "raw", "next"] as const;
type Mode = (typeof modes)[number];
const rounds = 3;
const clients = 1_000;
const events = 100;
const channel = "private-conversation-bench-1";
/** Kernel ticks per second in /proc; 100 on every Linux that Node runs on. */
const ticksPerSecond = 100;

type Figures = {
	connectMs: number;
	p50: number;
	p99: number;
	cpuConnectMs: number;
	cpuMicrosPerDelivery: number;
	rssMb: number;
	kbPerClient: number;
};

async function front(mode: Mode, soketiPort: number): Promise<void> {
	const server = createServer();
	const { proxyRequest } = createRequire(import.meta.url)(
		"next/dist/server/lib/router-utils/proxy-request",
	);
	server.on("upgrade", (incoming, socket, head) => {
		if (mode === "raw")
			forwardUpgrade(
				{ host: "127.0.0.1", port: soketiPort, scheme: "http" },
				incoming,
				socket,
				head,
			);
		else {
			const { pathname, searchParams } = new URL(
				incoming.url ?? "",
				"http://x",
			);
			const target = {
				protocol: "http:",
				slashes: true,
				hostname: "127.0.0.1",
				port: String(soketiPort),
				pathname,
				query: Object.fromEntries(searchParams),
			};
			proxyRequest(incoming, socket, target, head).catch(() => {});
		}
	});
	server.listen(0, "127.0.0.1", () =>
		process.send?.((server.address() as AddressInfo).port),
	);
}

async function measure(mode: Mode): Promise<Figures> {
	const soketi = await startSoketiProcess("ours");
	const child =
		mode === "direct"
			? null
			: fork(process.argv[1] ?? "", ["front", mode, String(soketi.port)]);
	const port = child ? Number((await once(child, "message"))[0]) : soketi.port;
	const rssBefore = rssMb(child);
	const cpuBefore = cpuMs(child);
	const startedAt = performance.now();
	const { sockets, latencies } = await openClients(soketi, port);
	const connectMs = performance.now() - startedAt;
	const cpuConnected = cpuMs(child);
	for (let n = 0; n < events; n++) await deliver(soketi, sockets, latencies);
	latencies.sort((a, b) => a - b);
	const figures = {
		connectMs,
		p50: latencies[Math.floor(latencies.length * 0.5)] ?? 0,
		p99: latencies[Math.floor(latencies.length * 0.99)] ?? 0,
		cpuConnectMs: cpuConnected - cpuBefore,
		cpuMicrosPerDelivery:
			((cpuMs(child) - cpuConnected) * 1_000) / (events * clients),
		rssMb: rssMb(child),
		kbPerClient: ((rssMb(child) - rssBefore) * 1_024) / clients,
	};
	for (const socket of sockets) socket.ws.terminate();
	child?.kill();
	await soketi.stop();
	return figures;
}

async function openClients(soketi: SoketiProcess, port: number) {
	const sockets: RawSocket[] = [];
	const latencies: number[] = [];
	while (sockets.length < clients) {
		const some = await Promise.all(
			Array.from({ length: 50 }, () =>
				RawSocket.open(port, { perMessageDeflate: false }),
			),
		);
		await Promise.all(
			some.map(async (socket, i) => {
				await socket.signIn(soketi, `person-${sockets.length + i}`);
				await socket.subscribe(soketi, channel);
				socket.ws.removeAllListeners("message");
			}),
		);
		sockets.push(...some);
	}
	return { sockets, latencies };
}

/** Publishes one event and waits until everybody has it. */
async function deliver(
	soketi: SoketiProcess,
	sockets: RawSocket[],
	latencies: number[],
): Promise<void> {
	const sentAt = performance.now();
	const arrived = sockets.map((socket) =>
		once(socket.ws, "message").then(() => {
			latencies.push(performance.now() - sentAt);
		}),
	);
	await soketi.pusher.trigger(channel, "message.created", {
		text: "x".repeat(200),
	});
	await Promise.all(arrived);
}

function cpuMs(child: ChildProcess | null): number {
	if (!child) return 0;
	const fields = readFileSync(`/proc/${child.pid}/stat`, "utf8")
		.replace(/^.*\) /, "")
		.split(" ");
	return ((Number(fields[11]) + Number(fields[12])) * 1_000) / ticksPerSecond;
}

function rssMb(child: ChildProcess | null): number {
	if (!child) return 0;
	const status = readFileSync(`/proc/${child.pid}/status`, "utf8");
	return Number(status.match(/VmRSS:\s+(\d+)/)?.[1]) / 1_024;
}

function row(mode: Mode, runs: Figures[]): string {
	const of = (name: keyof Figures, digits: number) => {
		const sorted = runs.map((run) => run[name]).sort((a, b) => a - b);
		return (sorted[Math.floor(sorted.length / 2)] ?? 0).toFixed(digits);
	};
	const cells = [
		of("connectMs", 0),
		of("cpuConnectMs", 0),
		of("p50", 1),
		of("p99", 1),
		of("cpuMicrosPerDelivery", 1),
		of("kbPerClient", 0),
		of("rssMb", 0),
	];
	return `| ${mode} | ${cells.join(" | ")} |`;
}

async function main(): Promise<void> {
	const runs: Record<Mode, Figures[]> = { direct: [], raw: [], next: [] };
	for (let round = 0; round < rounds; round++)
		for (const mode of modes) runs[mode].push(await measure(mode));
	console.log(
		`| ${clients} clients through | connect ms | CPU to connect ms | p50 ms | p99 ms | CPU µs per delivery | KB per client | RSS MB |`,
	);
	console.log("|---|---|---|---|---|---|---|---|");
	for (const mode of modes) console.log(row(mode, runs[mode]));
	process.exit(0);
}

const [role, mode, soketiPort] = process.argv.slice(2);
if (role === "front") await front(mode as Mode, Number(soketiPort));
else await main();
