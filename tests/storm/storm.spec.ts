import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { type Browser, expect } from "@playwright/test";
import { ChatPage } from "@/tests/e2e/pages/chat";
import { carryCookie } from "@/tests/e2e/people";
import { test } from "@/tests/e2e/test";
import type { Device } from "@/tests/setup/device";
import { testStack } from "@/tests/setup/stack";
import { checkDevices, checkRemovals, checkSeat } from "./checks";
import type { Room } from "./rooms";

/** Who takes part, and how often each process is ended with kill -9. */
const BROWSERS = Number(process.env.BROWSERS ?? 10);
const CLIENTS = Number(process.env.CLIENTS ?? 40);
const KILLS = Number(process.env.KILLS ?? 3);
const PARTS = [
	"mariadb/process.json",
	"soketi/process.json",
	"run/server.json",
];

type Seat = { room: Room; chat: ChatPage; said: string[] };
type Crowd = { room: Room; devices: Device[] };
/** Whether the storm goes on. */
type Going = () => boolean;

test("a crowd talks while processes die, lines break and people come and go", async ({
	browser,
}) => {
	test.setTimeout(30 * 60_000);
	const { makeRooms } = await import("./make-rooms");
	const rooms = await makeRooms(BROWSERS + CLIENTS);
	const seats = await takeSeats(browser, rooms);
	const crowds = await gather(rooms);
	const devices = crowds.flatMap((one) => one.devices);
	let isOn = true;
	const going = () => isOn;
	const work = Promise.all([
		...seats.map((seat, i) => talk(seat, i, going)),
		...crowds.flatMap(({ room, devices }) =>
			devices.map((device, i) => speak(device, `${room.tag} c${i}`, going)),
		),
		...rooms.map((room) => comeAndGo(room, going)),
		breakLines(seats, devices, going),
	]);
	await Promise.race([work, kill(devices)]);
	isOn = false;
	await work;
	for (const crowd of crowds) await checkRoom(crowd, seats);
	for (const device of devices) device.close();
});

async function takeSeats(browser: Browser, rooms: Room[]): Promise<Seat[]> {
	const { signInCookie } = await import("@/tests/factories");
	const seats: Seat[] = [];
	for (let i = 0; i < BROWSERS; i++) {
		const room = rooms[i % rooms.length] as Room;
		const person = room.people[Math.floor(i / rooms.length)];
		if (!person) throw new Error("more browsers than people");
		const context = await browser.newContext();
		await carryCookie(context, await signInCookie(person));
		const chat = new ChatPage(await context.newPage());
		await chat.open(room.id);
		seats.push({ room, chat, said: [] });
	}
	return seats;
}

async function gather(rooms: Room[]): Promise<Crowd[]> {
	const { Device } = await import("@/tests/setup/device");
	const { readConversation } = await import(
		"@/lib/conversations/queries.server"
	);
	const { must } = await import("@/tests/factories");
	const { PUSHER_PORT, PUSHER_KEY } = testStack().environment;
	const seatsTaken = Math.ceil(BROWSERS / rooms.length);
	return Promise.all(
		rooms.map(async (room, place) => {
			const share = Math.floor((CLIENTS + place) / rooms.length);
			const people = room.people.slice(seatsTaken, seatsTaken + share);
			const devices = await Promise.all(
				people.map((person) =>
					Device.open(person, room.id, {
						app: Number(new URL(testStack().url).port),
						soketi: Number(PUSHER_PORT),
						key: PUSHER_KEY,
						channelOf: async (id) =>
							must(await readConversation(person, id)).channel,
					}),
				),
			);
			return { room, devices };
		}),
	);
}

/** A person at a browser, who writes without looking whether a line is there. */
async function talk(seat: Seat, who: number, going: Going): Promise<void> {
	for (let i = 0; going(); i++) {
		const text = `${seat.room.tag} b${who} ${i}`;
		await say(seat.chat, text);
		seat.said.push(text);
		await sleep(500 + Math.random() * 1_000);
	}
}

/** As `ChatPage.say`, with the patience that ten browsers on one small machine need. */
async function say({ field }: ChatPage, text: string): Promise<void> {
	await field.fill(text);
	await field.press("Enter");
	await expect(field).toHaveValue("", { timeout: 60_000 });
}

async function speak(
	device: Device,
	name: string,
	going: Going,
): Promise<void> {
	for (let i = 0; going(); i++) {
		await device.send(`${name} ${i}`);
		await sleep(500 + Math.random() * 1_500);
	}
}

async function comeAndGo({ change }: Room, going: Going): Promise<void> {
	while (going()) {
		await change();
		await sleep(1_500);
	}
}

/** Now a browser is without a line for a while, now a client's socket breaks. */
async function breakLines(
	seats: Seat[],
	devices: Device[],
	going: Going,
): Promise<void> {
	for (let i = 0; going(); i++) {
		devices[i % devices.length]?.cut();
		const context = seats[i % seats.length]?.chat.page.context();
		await context?.setOffline(true);
		await sleep(1_000 + Math.random() * 2_000);
		await context?.setOffline(false);
	}
}

async function kill(devices: Device[]): Promise<void> {
	for (let round = 0; round < KILLS; round++)
		for (const part of PARTS) {
			await progress(devices);
			const record = join(testStack().dataDir, part);
			const { pid } = JSON.parse(readFileSync(record, "utf8"));
			process.kill(pid, "SIGKILL");
		}
	await progress(devices);
}

/** Everybody gets five more messages through: what is killed next is at work. */
async function progress(devices: Device[]): Promise<void> {
	const goals = devices.map(({ acknowledged }) => acknowledged.length + 5);
	await expect
		.poll(
			() => devices.every((d, i) => d.acknowledged.length >= (goals[i] ?? 0)),
			{ timeout: 120_000 },
		)
		.toBe(true);
}

async function checkRoom({ room, devices }: Crowd, seats: Seat[]) {
	const { readLines } = await import("./rooms");
	const here = seats.filter((seat) => seat.room === room);
	for (const { chat } of here)
		await expect(chat.log.getByText("Waiting to be sent")).toHaveCount(0, {
			timeout: 60_000,
		});
	await Promise.all(devices.map((device) => device.catchUp()));
	const stored = await readLines(room.id);
	checkDevices(devices, stored);
	for (const seat of here) await checkSeat(seat, room, stored);
	checkRemovals(room, stored);
	const sent = devices.reduce((sum, one) => sum + one.acknowledged.length, 0);
	const typed = here.reduce((sum, { said }) => sum + said.length, 0);
	const texts = stored.filter(({ text }) => text !== null);
	expect(texts.length).toBe(sent + typed);
	const heard = room.removals.filter(
		({ socket }) => socket.all("message.created").length > 0,
	);
	// Who hears nothing at all shows nothing.
	if (room.removals.length > 0) expect(heard.length).toBeGreaterThan(0);
	console.log(
		`${room.tag}: ${texts.length} messages stored = ${sent} by ${devices.length} clients + ${typed} at ${here.length} browsers; ${heard.length} put out while they heard it`,
	);
}
