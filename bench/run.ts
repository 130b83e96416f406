import type WebSocket from "ws";
import { benchChannelSize } from "@/bench/channel-size";
import { Line, listen, makePeople, makeRoom, type Room } from "@/bench/crowd";
import { benchExport } from "@/bench/export";
import {
	Counter,
	latencies,
	median,
	quantile,
	type Side,
	type Throughput,
	throughput,
} from "@/bench/measure";
import { benchSearch } from "@/bench/search";
import { rssMb, type Stack, startStack } from "@/bench/stack";

const SIDES: Side[] = ["floor", "ours"];
const wanted = process.argv.slice(2).filter((arg) => !arg.startsWith("-"));
const isWanted = (name: string) =>
	wanted.length === 0 || wanted.some((part) => name.startsWith(part));
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 5);
const SECONDS = Number(process.env.BENCH_SECONDS ?? 2);

const startedAt = performance.now();
const stack = await startStack(process.argv.includes("--whole"));
try {
	if (isWanted("memory")) {
		console.log(
			`start-up: the stack ${((performance.now() - startedAt) / 1000).toFixed(1)} s (bundling and a new database included), our server ${stack.ours.readyMs.toFixed(0)} ms`,
		);
		console.log(`memory idle: ${memoryOf(stack)}`);
	}
	if (isWanted("history")) await benchHistory(stack);
	if (isWanted("search")) await benchSearch(stack);
	if (isWanted("export")) await benchExport(stack);
	if (isWanted("channel")) await benchChannelSize(stack);
	for (const people of [2, 10, 100, 1000])
		if (isWanted(`latency-${people}`)) await benchLatency(stack, people);
	for (const [rooms, underWay] of [
		[1, 16],
		[1, 64],
		[64, 16],
		[64, 64],
	] as const)
		if (isWanted(`throughput-${rooms}x${underWay}`))
			await benchThroughput(stack, rooms, underWay);
} finally {
	await stack.stop();
}
process.exit(0);

async function fillRoom(
	stack: Stack,
	people: number,
): Promise<{
	room: Room;
	counter: Counter;
	end: () => void;
}> {
	const room = await makeRoom(
		stack.database,
		await makePeople(stack.database, people),
	);
	const counter = new Counter();
	const sockets: WebSocket[] = [];
	for (let at = 0; at < people; at += 50)
		sockets.push(
			...(await Promise.all(
				room.people.slice(at, at + 50).map(() => listen(room, counter.add)),
			)),
		);
	return {
		room,
		counter,
		end: () => {
			for (const socket of sockets) socket.terminate();
		},
	};
}

async function benchLatency(stack: Stack, people: number): Promise<void> {
	const filled = await fillRoom(stack, people);
	const count = people >= 1000 ? 30 : people >= 100 ? 100 : 300;
	const times: Record<Side, number[]> = { floor: [], ours: [] };
	const ratios: number[] = [];
	for (const side of SIDES)
		await latencies(side, stack, { ...filled, count: Math.min(count, 100) });
	for (let round = 0; round < ROUNDS; round++) {
		const p50: Partial<Record<Side, number>> = {};
		for (const side of SIDES) {
			const measured = await latencies(side, stack, { ...filled, count });
			times[side].push(...measured);
			p50[side] = median(measured);
		}
		ratios.push((p50.ours ?? 0) / (p50.floor ?? 1));
	}
	if (people >= 1000)
		console.log(`memory with ${people} clients: ${memoryOf(stack)}`);
	filled.end();
	const line = (side: Side) =>
		`${median(times[side]).toFixed(2)} / ${quantile(times[side], 0.99).toFixed(2)}`;
	console.log(
		`latency-${people}: floor ${line("floor")} ms, ours ${line("ours")} ms (p50 / p99); p50 ratio ${median(ratios).toFixed(2)}`,
	);
}

/** A page of 50 anywhere in a conversation of a million messages, asked over HTTP with all checks. */
async function benchHistory(stack: Stack): Promise<void> {
	const count = 1_000_000;
	const room = await makeRoom(
		stack.database,
		await makePeople(stack.database, 2),
	);
	const [person] = room.people;
	if (!person) throw new Error("an empty room");
	await stack.database.query(
		`insert into messages (conversation_id, sequence, id, sender_id, client_id, version, body, created_at)
		select ?, seq, uuid(), ?, uuid(), seq, concat('{"v":1,"kind":"plain","text":"Message number ', seq, '","attachments":[]}'), utc_timestamp(3)
		from seq_1_to_${count}`,
		[room.id, person.id],
	);
	await stack.database.query(
		"update conversations set last_sequence = ?, version = ?, last_message_at = utc_timestamp(3) where id = ?",
		[count, count, room.id],
	);
	const { port } = stack.ours;
	const line = new Line(port);
	const times: number[] = [];
	for (let i = 0; i < 500; i++) {
		const before = 51 + Math.floor(Math.random() * (count - 51));
		const startedAt = performance.now();
		const status = await line.get(
			port,
			`/api/conversations/${room.id}/messages?before=${before}&limit=50`,
			person.cookie,
		);
		if (status !== 200) throw new Error(`history: ${status}`);
		if (i >= 50) times.push(performance.now() - startedAt);
	}
	line.end();
	console.log(
		`history: ${median(times).toFixed(2)} / ${quantile(times, 0.99).toFixed(2)} ms (p50 / p99) for a page of 50 of ${count}`,
	);
}

function memoryOf({ pids }: Stack): string {
	const parts = Object.entries(pids).filter(([name]) => name !== "floor");
	const sizes = parts.map(([name, pid]) => [name, rssMb(pid)] as const);
	const sum = sizes.reduce((total, [, size]) => total + size, 0);
	return `${sizes.map(([name, size]) => `${name} ${size} MB`).join(", ")}; together ${sum} MB`;
}

async function benchThroughput(
	stack: Stack,
	roomCount: number,
	underWay: number,
): Promise<void> {
	const filled = await Promise.all(
		Array.from({ length: roomCount }, () => fillRoom(stack, 2)),
	);
	const counter = new Counter();
	for (const one of filled) one.end();
	const rooms = filled.map(({ room }) => room);
	const sockets = await Promise.all(
		rooms.flatMap((room) => room.people.map(() => listen(room, counter.add))),
	);
	const options = { rooms, underWay, counter, seconds: SECONDS };
	const results: Record<Side, Throughput[]> = { floor: [], ours: [] };
	for (const side of SIDES)
		await throughput(side, stack, { ...options, seconds: 1 });
	for (let round = 0; round < ROUNDS; round++)
		for (const side of SIDES)
			results[side].push(await throughput(side, stack, options));
	for (const socket of sockets) socket.terminate();
	const rate = (side: Side) =>
		median(results[side].map(({ perSecond }) => perSecond)).toFixed(0);
	const ratio = median(
		results.ours.map(
			({ perSecond }, i) => perSecond / (results.floor[i]?.perSecond ?? 1),
		),
	);
	console.log(
		`throughput-${roomCount}x${underWay}: floor ${rate("floor")}/s, ours ${rate("ours")}/s; ratio ${ratio.toFixed(2)}; CPU per message floor ${cpuOf(results.floor)}, ours ${cpuOf(results.ours)}`,
	);
}

function cpuOf(results: Throughput[]): string {
	const names = Object.keys(results[0]?.cpuMsPerMessage ?? {});
	return names
		.map(
			(name) =>
				`${name} ${median(results.map((r) => r.cpuMsPerMessage[name] ?? 0)).toFixed(2)}`,
		)
		.join(" ");
}
