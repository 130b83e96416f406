import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { database } from "@/db/client";
import { conversations, members } from "@/db/schema/conversations";
import { newId } from "@/lib/ids";
import { makePerson } from "@/tests/factories";
import { Device } from "@/tests/setup/device";
import { House } from "@/tests/setup/house";

/** How often each part is killed: a few in every test run, ten with KILLS=10 (docs/testing.md). */
const KILLS = Number(process.env.KILLS ?? 2);
const PARTS = ["mariadb", "soketi", "app"] as const;

let house: House;
beforeAll(async () => {
	house = await House.open();
});
afterAll(() => house.close());

describe("kill -9 while four people send", () => {
	it(
		"loses nothing acknowledged, doubles nothing, leaves no gap and one order on every device",
		async () => {
			const { devices, id } = await gather(4);
			let isSending = true;
			const sending = devices.map(async (device, who) => {
				for (let i = 0; isSending; i++) await device.send(`${who} ${i}`);
			});
			for (let round = 0; round < KILLS; round++)
				for (const part of PARTS) {
					await progress(devices);
					await house.replace(part);
				}
			await progress(devices);
			isSending = false;
			await Promise.all(sending);
			await Promise.all(devices.map((device) => device.catchUp()));
			await checkAgreement(devices, id);
		},
		60_000 + KILLS * 30_000,
	);
});

describe("a MariaDB that hangs while four people send", () => {
	it("is answered for in time and in words, and nothing is lost or doubled when it goes on", async () => {
		const { devices, id } = await gather(4);
		let isSending = true;
		const sending = devices.map(async (device, who) => {
			for (let i = 0; isSending; i++) await device.send(`${who} ${i}`);
		});
		await progress(devices);
		const frozen = house.freezeDatabase();
		try {
			const [device] = devices;
			const asked = Array.from({ length: 40 }, (_, i) => [
				device?.try("GET", "messages"),
				device?.try("POST", "messages", { clientId: newId(), text: `${i}` }),
				device?.try("POST", "reads", { delivered: 1 }),
			]);
			const startedAtMs = performance.now();
			for (const answer of await Promise.all(asked.flat()))
				expect(answer).toMatchObject({
					status: 503,
					body: { problem: { code: "unavailable" } },
				});
			expect(performance.now() - startedAtMs).toBeLessThan(30_000);
		} finally {
			frozen.thaw();
		}
		await progress(devices);
		isSending = false;
		await Promise.all(sending);
		await Promise.all(devices.map((device) => device.catchUp()));
		await checkAgreement(devices, id);
	}, 120_000);
});

/** A group of so many people, each with a device. */
async function gather(count: number) {
	const people = await Promise.all(
		Array.from({ length: count }, () => makePerson()),
	);
	const id = newId();
	const now = new Date();
	await database()
		.insert(conversations)
		.values({ id, kind: "group", createdAt: now });
	await database()
		.insert(members)
		.values(
			people.map(({ personId }) => ({
				conversationId: id,
				personId,
				joinedAt: now,
			})),
		);
	const ports = { app: house.appPort, soketi: house.soketiPort };
	const devices = await Promise.all(
		people.map((person) => Device.open(person, id, ports)),
	);
	return { devices, id };
}

/** Work goes on: each device gets another twenty messages through, so a kill always hits a busy house. */
async function progress(devices: Device[]): Promise<void> {
	const goals = devices.map((device) => device.acknowledged.length + 20);
	await expect
		.poll(
			() => devices.every((d, i) => d.acknowledged.length >= (goals[i] ?? 0)),
			{ timeout: 30_000, interval: 20 },
		)
		.toBe(true);
}

async function checkAgreement(devices: Device[], id: string): Promise<void> {
	const [rows] = await database().execute(
		sql`select id, sequence from messages where conversation_id = ${id} order by sequence`,
	);
	const stored = rows as unknown as { id: string; sequence: number }[];
	const order = stored.map((row) => row.id);
	const acknowledged = devices.flatMap((device) => device.acknowledged);
	expect(stored.map(({ sequence }) => sequence)).toEqual(
		stored.map((_, index) => index + 1),
	);
	// Every send was acknowledged in the end, once: so the two sets are equal.
	expect(order.toSorted()).toEqual(acknowledged.map((m) => m.id).toSorted());
	for (const device of devices) {
		const log = [...device.log.values()];
		log.sort((a, b) => a.sequence - b.sequence);
		expect(log.map((message) => message.id)).toEqual(order);
		const own = device.acknowledged.map(({ sequence }) => sequence);
		expect(own).toEqual(own.toSorted((a, b) => a - b));
		expect(device.heard).toBeGreaterThan(0);
		device.close();
	}
	console.log(
		`${KILLS} kills of each: ${stored.length} messages stored, ${acknowledged.length} acknowledged`,
	);
}
