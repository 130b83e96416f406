import { describe, expect, test } from "vitest";
import { UNTOUCHED } from "@/lib/messages/log";
import { type LogRow, logRows, nearestRow } from "@/lib/messages/rows";
import { emptyTimeline, type Timeline } from "@/lib/messages/timeline";
import type { MessageView } from "@/lib/messages/view";

const ME = "me";
const message = (
	sequence: number,
	senderId: string,
	minute: number,
	more: Partial<MessageView> = {},
): MessageView => ({
	id: `id-${sequence}`,
	conversationId: "c",
	sequence,
	version: sequence,
	senderId,
	clientId: `client-${sequence}`,
	body: { v: 1, kind: "plain", text: "", attachments: [] },
	createdAt: new Date(Date.UTC(2026, 0, 1, 23, minute)).toISOString(),
	...UNTOUCHED,
	...more,
});
const timeline = (...messages: MessageView[]): Timeline => ({
	...emptyTimeline(ME),
	messages,
});
const utcDay = (at: string) => at.slice(0, 10);
const shape = (rows: LogRow[]) =>
	rows.map((row) => {
		if (row.kind === "message") return `${row.message.sequence} ${row.place}`;
		if (row.kind === "pending") return `pending ${row.place}`;
		return row.kind;
	});

describe("rows of a log", () => {
	test("group what one sender says within five minutes", () => {
		const log = timeline(
			message(1, "a", 0),
			message(2, "a", 1),
			message(3, "a", 5),
			message(4, ME, 5),
			message(5, "a", 6),
			message(6, "a", 30),
		);
		expect(shape(logRows(log, null, utcDay))).toEqual([
			"day",
			"1 first",
			"2 middle",
			"3 last",
			"4 alone",
			"5 alone",
			"6 alone",
		]);
	});

	test("show no unread divider in a stretch that begins beyond the first unread", () => {
		const near = timeline(message(8, "a", 0), message(9, "a", 1));
		expect(shape(logRows(near, 7, utcDay))).toContain("unread");
		expect(shape(logRows(near, 8, utcDay))).toContain("unread");
		expect(shape(logRows(near, 6, utcDay))).not.toContain("unread");
	});

	test("lead to the nearest message that is drawn, of two to the later", () => {
		const gone = { body: { v: 1, kind: "withheld" } as const };
		const log = timeline(
			message(1, "a", 0),
			message(2, "a", 1, gone),
			message(3, "a", 2, gone),
			message(4, "a", 3, gone),
			message(5, "a", 4),
		);
		const rows = logRows(log, null, utcDay);
		const nearest = (sequence: number) =>
			nearestRow(rows, sequence)?.message.sequence;
		expect([1, 2, 3, 4, 5, 99].map(nearest)).toEqual([1, 1, 5, 5, 5, 5]);
		expect(nearestRow([], 3)).toBeUndefined();
	});

	test("divide days in the reader's time zone", () => {
		const log = timeline(message(1, "a", 50), message(2, "a", 70));
		expect(shape(logRows(log, null, utcDay))).toEqual([
			"day",
			"1 alone",
			"day",
			"2 alone",
		]);
		const oslo = (at: string) =>
			new Date(at).toLocaleDateString("en", { timeZone: "Europe/Oslo" });
		expect(shape(logRows(log, null, oslo))).toHaveLength(3);
	});

	test("set the unread divider before the first unread of somebody else", () => {
		const log = timeline(
			message(1, "a", 0),
			message(2, ME, 20),
			message(3, "a", 40),
			message(4, "a", 41),
		);
		expect(shape(logRows(log, 1, utcDay))).toEqual([
			"day",
			"1 alone",
			"2 alone",
			"unread",
			"3 first",
			"4 last",
		]);
		expect(shape(logRows(log, 4, utcDay))).not.toContain("unread");
	});

	test("keep the key of an own message when it is confirmed", () => {
		const waiting: Timeline = {
			...timeline(message(1, "a", 0)),
			pending: [
				{
					clientId: "mine",
					conversationId: "c",
					text: "",
					attachments: [],
					createdAt: message(2, ME, 1).createdAt,
					problem: null,
				},
			],
		};
		const confirmed = timeline(
			message(1, "a", 0),
			message(2, ME, 1, { clientId: "mine" }),
		);
		const keys = (log: Timeline) =>
			logRows(log, null, utcDay).map((row) => row.key);
		expect(keys(waiting)).toEqual(keys(confirmed));
	});

	test("leave out what a block withholds", () => {
		const log = timeline(
			message(1, "a", 0),
			message(2, "a", 1, { body: { v: 1, kind: "withheld" } }),
		);
		expect(shape(logRows(log, null, utcDay))).toEqual(["day", "1 alone"]);
	});
});
