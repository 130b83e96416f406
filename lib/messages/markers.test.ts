import { describe, expect, test } from "vitest";
import {
	asShared,
	markerOfSender,
	mergeMarkers,
	othersReach,
	statusOfMessage,
} from "@/lib/messages/markers";
import type { MarkerView } from "@/lib/messages/view";

const ME = "me";
const OTHER = "other";
const marker = (
	personId: string,
	readSequence: number,
	deliveredSequence: number,
	version: number,
): MarkerView => ({ personId, readSequence, deliveredSequence, version });

/** Every order of a few things. */
function orders<T>(items: T[]): T[][] {
	if (items.length < 2) return [items];
	return items.flatMap((item, i) =>
		orders(items.filter((_, j) => j !== i)).map((rest) => [item, ...rest]),
	);
}

describe("ticks", () => {
	const steps = [
		marker(OTHER, 0, 0, 4),
		marker(OTHER, 0, 3, 5),
		marker(OTHER, 3, 3, 6),
		marker(OTHER, 1, 1, 2),
	];
	const tick = (markers: readonly MarkerView[]) =>
		statusOfMessage({ sequence: 3 }, othersReach(markers, ME));

	test("go from sent to delivered to read", () => {
		let markers: readonly MarkerView[] = [];
		expect(tick(markers)).toBe("sent");
		for (const [step, expected] of [
			[steps[1], "delivered"],
			[steps[2], "read"],
		] as const) {
			markers = mergeMarkers(markers, [step as MarkerView]);
			expect(tick(markers)).toBe(expected);
		}
	});

	test("never go back, in whatever order the markers come", () => {
		const rank = { waiting: 0, failed: 0, sent: 1, delivered: 2, read: 3 };
		for (const order of orders(steps)) {
			let markers: readonly MarkerView[] = [];
			let before = tick(markers);
			for (const step of order) {
				markers = mergeMarkers(markers, [step]);
				expect(rank[tick(markers)]).toBeGreaterThanOrEqual(rank[before]);
				before = tick(markers);
			}
			expect(before).toBe("read");
		}
	});

	test("count the slowest of the others, and never the viewer's own marker", () => {
		const markers = [
			marker(ME, 9, 9, 1),
			marker("a", 3, 5, 2),
			marker("b", 1, 4, 3),
		];
		expect(othersReach(markers, ME)).toEqual({
			deliveredSequence: 4,
			readSequence: 1,
		});
		expect(othersReach([marker(ME, 9, 9, 1)], ME).readSequence).toBe(0);
	});
});

describe("reading that is hidden", () => {
	const hidden = { ...marker(OTHER, 0, 2, 1), isReadHidden: true } as const;
	const third = "third";
	const answer: Parameters<typeof markerOfSender>[0] = {
		...{ senderId: OTHER, sequence: 5, version: 6 },
		body: { v: 1, kind: "plain", text: "ok", attachments: [] },
	};
	const tickOf = (markers: readonly MarkerView[], sequence: number) =>
		statusOfMessage({ sequence }, othersReach(markers, ME));

	test("shows no tick, whatever was heard before or is said after", () => {
		const before = [marker(OTHER, 3, 3, 1)];
		expect(tickOf(before, 3)).toBe("read");
		const now = asShared(before, [hidden]);
		expect(tickOf(now, 3)).toBe("delivered");
		const answered = mergeMarkers(now, markerOfSender(answer));
		expect(tickOf(asShared(answered, [hidden]), 4)).toBe("delivered");
		expect(tickOf(asShared(answered, [marker(OTHER, 5, 5, 7)]), 4)).toBe(
			"read",
		);
	});

	test("in a group leaves the tick to those who tell, and to nobody when none does", () => {
		const others = [hidden, marker(third, 4, 4, 1)];
		expect(tickOf(others, 2)).toBe("read");
		expect(tickOf(others, 3)).toBe("sent");
		const none = [hidden, { ...marker(third, 4, 4, 1), isReadHidden: true }];
		expect(tickOf(none as MarkerView[], 2)).toBe("delivered");
	});

	test("is as the server says where it says so, and as it was elsewhere", () => {
		const own = marker(ME, 1, 1, 1);
		expect(asShared([own, marker(OTHER, 3, 3, 1)], [hidden])).toEqual([
			own,
			{ ...marker(OTHER, 3, 3, 1), isReadHidden: true },
		]);
		expect(asShared([hidden], [])).toEqual([hidden]);
		expect(asShared([hidden], [marker(OTHER, 1, 2, 1)])).toEqual([
			marker(OTHER, 0, 2, 1),
		]);
	});
});
