import { createHash, createHmac } from "node:crypto";
import { readFileSync } from "node:fs";
import { Agent, request } from "node:http";
import { RawSocket } from "@/tests/setup/raw-socket";
import {
	app,
	type SoketiProcess,
	startSoketiProcess,
} from "@/tests/setup/soketi-process";

/**
 * What a delivered message costs, stock Soketi beside ours: `npx tsx bench/fanout.ts`. Each round runs both, one after
 * the other, and the medians of the rounds are printed as a table. Publisher and receivers share this process, so at 1,000
 * receivers the latencies hold its own work, too; the CPU is the server's alone.
 */
const rounds = 3;
const receiverCounts = [1, 10, 100, 1_000];
const underWay = 16;
/** Kernel ticks per second in /proc; 100 on every Linux that Node runs on. */
const ticksPerSecond = 100;
const channel = "private-conversation-bench-1";
const text = "x".repeat(200);

type Entry = "stock" | "ours";
type Figures = {
	cpuMicrosPerDelivery: number;
	triggersPerSecond: number;
	deliveriesPerSecond: number;
	p50: number;
	p99: number;
	rssMb: number;
};

/** Counts arrivals of each event and knows when the last receiver has it. */
class Arrivals {
	readonly latencies: number[] = [];
	readonly #open = new Map<
		number,
		{ left: number; sentAt: number; done: () => void }
	>();

	constructor(readonly receivers: number) {}

	expect(n: number): Promise<void> {
		return new Promise((done) => {
			this.#open.set(n, {
				left: this.receivers,
				sentAt: performance.now(),
				done,
			});
		});
	}

	hear(payload: Buffer): void {
		const at = payload.lastIndexOf("#");
		const n = at < 0 ? Number.NaN : Number(payload.subarray(at + 1, at + 9));
		const open = this.#open.get(n);
		if (!open) return;
		this.latencies.push(performance.now() - open.sentAt);
		open.left -= 1;
		if (open.left === 0) {
			this.#open.delete(n);
			open.done();
		}
	}
}

function publish(port: number, agent: Agent, n: number): Promise<void> {
	const data = `${text}#${String(n).padStart(8, "0")}`;
	const body = JSON.stringify({ name: "message.created", channel, data });
	const path = `/apps/${app.id}/events`;
	const query = [
		`auth_key=${app.key}`,
		`auth_timestamp=${Math.floor(Date.now() / 1000)}`,
		"auth_version=1.0",
		`body_md5=${createHash("md5").update(body).digest("hex")}`,
	].join("&");
	const signature = createHmac("sha256", app.secret)
		.update(`POST\n${path}\n${query}`)
		.digest("hex");
	return new Promise((done, fail) => {
		const asking = request(
			{
				agent,
				port,
				host: "127.0.0.1",
				method: "POST",
				path: `${path}?${query}&auth_signature=${signature}`,
				headers: { "content-length": Buffer.byteLength(body) },
			},
			(response) => {
				response.resume();
				response.on("end", done);
			},
		);
		asking.on("error", fail).end(body);
	});
}

function cpuMicros(pid: number | undefined): number {
	const fields = readFileSync(`/proc/${pid}/stat`, "utf8")
		.replace(/^.*\) /, "")
		.split(" ");
	return (
		((Number(fields[11]) + Number(fields[12])) * 1_000_000) / ticksPerSecond
	);
}

async function openReceivers(
	soketi: SoketiProcess,
	arrivals: Arrivals,
): Promise<RawSocket[]> {
	const sockets: RawSocket[] = [];
	for (let i = 0; i < arrivals.receivers; i++) {
		const socket = await RawSocket.open(soketi.port, {
			perMessageDeflate: false,
		});
		await socket.signIn(soketi, `person-${i}`);
		await socket.subscribe(soketi, channel);
		// From here on nothing but counting, so that the client is not what is measured.
		socket.ws.removeAllListeners("message");
		socket.ws.on("message", (payload) => arrivals.hear(payload as Buffer));
		sockets.push(socket);
	}
	return sockets;
}

async function measure(entry: Entry, receivers: number): Promise<Figures> {
	const soketi = await startSoketiProcess(entry);
	const agent = new Agent({ keepAlive: true, maxSockets: underWay });
	const arrivals = new Arrivals(receivers);
	const sockets = await openReceivers(soketi, arrivals);
	let n = 0;
	const send = async () => {
		n += 1;
		const arrived = arrivals.expect(n);
		await Promise.all([publish(soketi.port, agent, n), arrived]);
	};

	for (let i = 0; i < 100; i++) await send();
	arrivals.latencies.length = 0;
	for (let i = 0; i < 300; i++) await send();
	const latencies = arrivals.latencies.splice(0).sort((a, b) => a - b);

	const target = n + Math.max(400, Math.min(10_000, 200_000 / receivers));
	const first = n;
	const cpuBefore = cpuMicros(soketi.child.pid);
	const startedAt = performance.now();
	await Promise.all(
		Array.from({ length: underWay }, async () => {
			while (n < target) await send();
		}),
	);
	const seconds = (performance.now() - startedAt) / 1000;
	const triggers = n - first;
	const figures = {
		cpuMicrosPerDelivery:
			(cpuMicros(soketi.child.pid) - cpuBefore) / (triggers * receivers),
		triggersPerSecond: triggers / seconds,
		deliveriesPerSecond: (triggers * receivers) / seconds,
		p50: latencies[Math.floor(latencies.length * 0.5)] ?? 0,
		p99: latencies[Math.floor(latencies.length * 0.99)] ?? 0,
		rssMb: await soketi.rssMb(),
	};
	await Promise.all(sockets.map((socket) => socket.end()));
	agent.destroy();
	await soketi.stop();
	return figures;
}

function median(values: number[]): number {
	const sorted = [...values].sort((a, b) => a - b);
	return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

function row(receivers: number, entry: Entry, runs: Figures[]): string {
	const of = (name: keyof Figures, digits: number) =>
		median(runs.map((run) => run[name])).toFixed(digits);
	const cells = [
		receivers,
		entry,
		of("cpuMicrosPerDelivery", 1),
		of("p50", 2),
		of("p99", 2),
		of("triggersPerSecond", 0),
		of("deliveriesPerSecond", 0),
		of("rssMb", 0),
	];
	return `| ${cells.join(" | ")} |`;
}

console.log(
	"| receivers | Soketi | CPU µs per delivery | p50 ms | p99 ms | triggers/s | deliveries/s | RSS MB |",
);
console.log("|---|---|---|---|---|---|---|---|");
for (const receivers of receiverCounts) {
	const runs: Record<Entry, Figures[]> = { stock: [], ours: [] };
	for (let round = 0; round < rounds; round++) {
		for (const entry of ["stock", "ours"] as const) {
			runs[entry].push(await measure(entry, receivers));
		}
	}
	console.log(row(receivers, "stock", runs.stock));
	console.log(row(receivers, "ours", runs.ours));
}
