import { setTimeout as sleep } from "node:timers/promises";
import { Line, type Person, type Room } from "@/bench/crowd";
import { cpuMs, type Server, type Stack } from "@/bench/stack";
import { newId } from "@/lib/ids";

export type Side = "ours" | "floor";
const TEXT =
	"Skal vi ta toget på lørdag, eller kjører noen? Jeg kan ta med kake.";

/** Sends one message by one side's server; answers the HTTP status. */
export type Sender = (
	line: Line,
	room: Room,
	person: Person,
) => Promise<number>;

export function senderOf(side: Side, { port }: Server): Sender {
	if (side === "floor")
		return (line, room, person) =>
			line.post(
				port,
				"/",
				person.cookie,
				JSON.stringify({
					room: room.id,
					sender: person.id,
					channel: room.channel,
					clientId: newId(),
					text: TEXT,
				}),
			);
	return (line, room, person) =>
		line.post(
			port,
			`/api/conversations/${room.id}/messages`,
			person.cookie,
			JSON.stringify({ clientId: newId(), text: TEXT }),
		);
}

/** Counts arrivals of a room's sockets, and says when a number of them is reached. */
export class Counter {
	count = 0;
	#goal = Number.POSITIVE_INFINITY;
	#reached: (() => void) | undefined;

	readonly add = (): void => {
		this.count++;
		if (this.count >= this.#goal) this.#reached?.();
	};

	async until(goal: number, timeoutMs = 20_000): Promise<boolean> {
		if (this.count >= goal) return true;
		this.#goal = goal;
		const reached = new Promise<boolean>((done) => {
			this.#reached = () => done(true);
		});
		const timer = new AbortController();
		const late = sleep(timeoutMs, false, { signal: timer.signal }).catch(
			() => false,
		);
		const isReached = await Promise.race([reached, late]);
		timer.abort();
		this.#goal = Number.POSITIVE_INFINITY;
		return isReached;
	}
}

/** Milliseconds from the send until every socket of the room has it, one message after the other. */
export async function latencies(
	side: Side,
	stack: Stack,
	{ room, counter, count }: { room: Room; counter: Counter; count: number },
): Promise<number[]> {
	const server = stack[side];
	const send = senderOf(side, server);
	const line = new Line(server.port);
	const times: number[] = [];
	const [person] = room.people;
	if (!person) throw new Error("an empty room");
	for (let i = 0; i < count; i++) {
		const goal = counter.count + room.people.length;
		const startedAt = performance.now();
		const status = send(line, room, person);
		if (!(await counter.until(goal))) throw new Error(`${side}: not received`);
		times.push(performance.now() - startedAt);
		if ((await status) !== 200) throw new Error(`${side}: ${await status}`);
	}
	line.end();
	return times;
}

export type Throughput = {
	perSecond: number;
	cpuMsPerMessage: Record<string, number>;
};

/** Acknowledged sends per second with so many under way, and every one of them received. */
export async function throughput(
	side: Side,
	stack: Stack,
	{
		rooms,
		underWay,
		counter,
		seconds,
	}: { rooms: Room[]; underWay: number; counter: Counter; seconds: number },
): Promise<Throughput> {
	const server = stack[side];
	const send = senderOf(side, server);
	const before = counter.count;
	const cpuBefore = Object.entries(stack.pids).map(
		([name, pid]) => [name, cpuMs(pid)] as const,
	);
	const startedAt = performance.now();
	const endAt = startedAt + seconds * 1000;
	let acknowledged = 0;
	let expected = 0;
	const work = async (index: number) => {
		const line = new Line(server.port);
		for (let i = index; performance.now() < endAt; i += underWay) {
			const room = rooms[i % rooms.length] as Room;
			const person = room.people[i % room.people.length] as Person;
			const status = await send(line, room, person);
			if (status !== 200) throw new Error(`${side}: ${status}`);
			acknowledged++;
			expected += room.people.length;
		}
		line.end();
	};
	await Promise.all(Array.from({ length: underWay }, (_, i) => work(i)));
	const elapsedMs = performance.now() - startedAt;
	if (!(await counter.until(before + expected)))
		throw new Error(
			`${side}: ${counter.count - before} of ${expected} received`,
		);
	return {
		perSecond: acknowledged / (elapsedMs / 1000),
		cpuMsPerMessage: Object.fromEntries(
			cpuBefore.map(([name, ms]) => [
				name,
				(cpuMs(stack.pids[name as keyof Stack["pids"]]) - ms) / acknowledged,
			]),
		),
	};
}

export function quantile(values: number[], q: number): number {
	const sorted = [...values].sort((a, b) => a - b);
	return (
		sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? 0
	);
}

export const median = (values: number[]): number => quantile(values, 0.5);
