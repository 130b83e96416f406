import type { RowDataPacket } from "mysql2/promise";
import type WebSocket from "ws";
import { Line, listen, makePeople, type Room } from "@/bench/crowd";
import {
	Counter,
	latencies,
	median,
	quantile,
	senderOf,
} from "@/bench/measure";
import { cpuMs, type Stack } from "@/bench/stack";
import { listChannelMembers } from "@/lib/communities/people.server";
import { listConversations } from "@/lib/conversations/queries.server";
import { newId } from "@/lib/ids";
import { conversationChannel } from "@/lib/realtime/channels";

const SIZES = [10, 100, 1_000, 10_000];
const SENDS = 300;
/** As many as fit one Soketi here beside this process; a channel of 10,000 seldom has more of them there at once. */
const LISTENERS_MAX = 1_000;

/**
 * What a send into a channel costs as the channel grows: our answer, the statements and the rows it takes, with nobody there
 * to hear it; then, apart, until the last of those who listen has it, which is Soketi's own fan-out. And what the channel's
 * size does to the list of chats and to a page of its members.
 */
export async function benchChannelSize(stack: Stack): Promise<void> {
	const rows: string[] = [];
	for (const size of SIZES) rows.push(await measure(stack, size));
	console.log(
		[
			"channel: members | send p50 / p95 ms | statements, rows written a send | list of chats p50 ms | page of members p50 ms | listeners | last one has it p50 ms | Soketi CPU ms a send",
			...rows,
		].join("\n"),
	);
}

async function measure(stack: Stack, size: number): Promise<string> {
	const room = await makeChannel(stack, size);
	const { database, ours } = stack;
	const [person] = room.people;
	if (!person) throw new Error("an empty channel");
	const send = senderOf("ours", ours);
	const line = new Line(ours.port);
	const sendMany = async (count: number): Promise<number[]> => {
		const times: number[] = [];
		for (let at = 0; at < count; at++) {
			const startedAt = performance.now();
			const status = await send(line, room, person);
			if (status !== 200) throw new Error(`channel: ${status}`);
			times.push(performance.now() - startedAt);
		}
		return times;
	};
	await sendMany(100);
	const before = await statusOf(database);
	const times = await sendMany(SENDS);
	const after = await statusOf(database);
	const each = (name: string) =>
		(((after[name] ?? 0) - (before[name] ?? 0)) / SENDS).toFixed(1);
	line.end();
	const viewer = { personId: person.id, language: "en", role: "member" };
	const list = await timeOf(() =>
		listConversations(viewer as never, { limit: 50 }),
	);
	const members = await timeOf(() =>
		listChannelMembers(viewer as never, room.id, { search: "", limit: 50 }),
	);
	const heard = await fanOut(stack, room, Math.min(size, LISTENERS_MAX));
	return [
		size,
		`${median(times).toFixed(2)} / ${quantile(times, 0.95).toFixed(2)}`,
		`${each("Questions")}, ${each("rows")}`,
		list,
		members,
		heard,
	].join(" | ");
}

/** The median of asking something in this process, ms. */
async function timeOf(ask: () => Promise<{ ok: boolean }>): Promise<string> {
	const times: number[] = [];
	for (let at = 0; at < 60; at++) {
		const startedAt = performance.now();
		if (!(await ask()).ok) throw new Error("channel: refused");
		times.push(performance.now() - startedAt);
	}
	return median(times).toFixed(1);
}

/** Statements of all clients, and rows that they wrote. */
async function statusOf(
	database: Stack["database"],
): Promise<Record<string, number>> {
	const [found] = await database.query<RowDataPacket[]>(
		"show global status where variable_name in ('Questions', 'Innodb_rows_inserted', 'Innodb_rows_updated', 'Handler_write', 'Handler_update')",
	);
	const values = Object.fromEntries(
		found.map((row) => [row.Variable_name, Number(row.Value)]),
	);
	const { Handler_write: written = 0, Handler_update: updated = 0 } = values;
	return { ...values, rows: written + updated };
}

async function fanOut(
	stack: Stack,
	room: Room,
	count: number,
): Promise<string> {
	const counter = new Counter();
	const sockets: WebSocket[] = [];
	for (let at = 0; at < count; at += 50)
		sockets.push(
			...(await Promise.all(
				Array.from({ length: Math.min(50, count - at) }, () =>
					listen(room, counter.add),
				),
			)),
		);
	const people = Array.from({ length: count }, () => room.people[0]);
	const heardBy = { ...room, people: people as Room["people"] };
	const sends = count >= 1_000 ? 30 : 100;
	await latencies("ours", stack, { room: heardBy, counter, count: 10 });
	const cpuBefore = cpuMs(stack.pids.soketi);
	const times = await latencies("ours", stack, {
		room: heardBy,
		counter,
		count: sends,
	});
	const cpu = (cpuMs(stack.pids.soketi) - cpuBefore) / sends;
	for (const socket of sockets) socket.terminate();
	return `${count} | ${median(times).toFixed(1)} | ${cpu.toFixed(2)}`;
}

/** A public channel, as the product makes it, with two who can sign in and so many others. */
async function makeChannel({ database }: Stack, size: number): Promise<Room> {
	const id = newId();
	const people = await makePeople(database, 2);
	await database.query(
		"insert into conversations (id, kind, member_count, created_at, last_message_at) values (?, 'channel', ?, utc_timestamp(3), utc_timestamp(3))",
		[id, size],
	);
	await database.query(
		"insert into `groups` (conversation_id, name) values (?, 'Hall')",
		[id],
	);
	await database.query(
		"insert into channels (conversation_id, visibility) values (?, 'public')",
		[id],
	);
	const crowd = Array.from({ length: size - people.length }, () => newId());
	for (let at = 0; at < crowd.length; at += 1_000) {
		const some = crowd.slice(at, at + 1_000);
		await database.query(
			"insert into people (id, handle, skeleton, display_name, password_hash, created_at) values ?",
			[
				some.map((one) => [
					one,
					`c${one}`,
					`c${one}`,
					`Crowd ${one}`,
					"x",
					new Date(),
				]),
			],
		);
	}
	const ids = [...people.map((one) => one.id), ...crowd];
	for (let at = 0; at < ids.length; at += 1_000)
		await database.query(
			"insert into members (conversation_id, person_id, joined_at) values ?",
			[ids.slice(at, at + 1_000).map((one) => [id, one, new Date()])],
		);
	return { id, channel: conversationChannel(id, 1), people };
}
