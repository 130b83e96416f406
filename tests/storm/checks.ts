import { expect } from "@playwright/test";
import type { ChatPage } from "@/tests/e2e/pages/chat";
import type { Device } from "@/tests/setup/device";
import type { Line, Room } from "./rooms";

/** Every log is the one that is stored: whole, in one order, with nothing twice and nothing of another room. */
export function checkDevices(devices: Device[], stored: Line[]): void {
	expect(stored.map(({ sequence }) => sequence)).toEqual(
		stored.map((_, index) => index + 1),
	);
	const order = stored.map(({ id }) => id);
	const known = new Set(order);
	for (const { log, acknowledged, heard } of devices) {
		const lines = [...log.values()].toSorted((a, b) => a.sequence - b.sequence);
		expect(lines.map(({ id }) => id)).toEqual(order);
		expect(acknowledged.filter(({ id }) => !known.has(id))).toEqual([]);
		expect(new Set(acknowledged.map(({ id }) => id)).size).toBe(
			acknowledged.length,
		);
		const own = acknowledged.map(({ sequence }) => sequence);
		expect(own).toEqual(own.toSorted((a, b) => a - b));
		expect(heard).toBeGreaterThan(0);
	}
}

/** What a browser shows is the end of what is stored, now and after a reload, and all that was typed there is in it once. */
export async function checkSeat(
	{ chat, said }: { chat: ChatPage; said: string[] },
	{ tag }: Room,
	stored: Line[],
): Promise<void> {
	const texts = stored.flatMap(({ text }) => text ?? []);
	const isTheEnd = async () => {
		const shown = await chat.texts();
		expect(shown.length).toBeGreaterThan(20);
		expect(shown).toEqual(texts.slice(-shown.length));
	};
	await expect(isTheEnd).toPass({ timeout: 30_000 });
	expect((await chat.texts()).filter((one) => !one.startsWith(tag))).toEqual(
		[],
	);
	expect(texts.filter((text) => said.includes(text))).toEqual(said);
	await chat.page.reload();
	await expect(isTheEnd).toPass({ timeout: 30_000 });
}

/** Whoever was put out heard nothing from the line on that says so, though their socket stayed. */
export function checkRemovals({ removals }: Room, stored: Line[]): void {
	const lines = stored.filter(({ removedIds }) => removedIds.length > 0);
	for (const { personId, socket } of removals) {
		const heard = socket
			.all("message.created")
			.map(({ sequence }) => Number(sequence));
		const [first] = heard;
		if (first === undefined) continue;
		const out = lines.find(
			(line) => line.sequence > first && line.removedIds.includes(personId),
		);
		expect(out).toBeDefined();
		expect(heard.filter((one) => one >= (out?.sequence ?? 0))).toEqual([]);
	}
}
