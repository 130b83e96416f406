import { expect, it } from "vitest";
import { type Piece, sheetOf } from "@/lib/drawing/pieces";
import { visibleStrokes } from "@/lib/drawing/sheet";
import type { Stroke } from "@/lib/drawing/stroke";
import { Feed, type Sent } from "@/lib/games/feed";
import { strokesInput } from "@/lib/games/input";
import { newId } from "@/lib/ids";
import { GAME_POINTS_MAX } from "@/lib/limits";

/** A server that keeps batches by their numbers, and time that passes when it is told to. */
function world(answers: Sent[] = []) {
	const kept = new Map<number, Piece[]>();
	const timers: (() => void)[] = [];
	let lost = 0;
	const feed = new Feed(
		{
			send: async (number, pieces) => {
				const input = { gameId: newId(), round: 0, number, pieces };
				expect(strokesInput.safeParse(input).success).toBe(true);
				const answer = answers.shift() ?? "taken";
				if (answer !== "lost" && !kept.has(number)) kept.set(number, pieces);
				return answer;
			},
			onLost: () => lost++,
			wait: (run) => timers.push(run),
		},
		{ next: 0, pieces: [] },
	);
	return {
		feed,
		kept,
		lost: () => lost,
		settle: async () => {
			for (let run = timers.shift(); run; run = timers.shift()) {
				run();
				for (let turn = 0; turn < 5; turn++) await Promise.resolve();
			}
		},
		seen: () => visibleStrokes(sheetOf([...kept.values()].flat())),
	};
}

const lineOf = (points: number): Stroke => ({
	ink: "red",
	size: "fine",
	points: Array.from({ length: points }, (_, n) => [n, n, 4]).flat(),
});

it("sends a line while it grows, and those who watch have the whole of it", async () => {
	const { feed, settle, seen, kept } = world();
	const stroke = lineOf(2);
	feed.draw(stroke, false);
	await settle();
	stroke.points.push(9, 9, 4);
	feed.draw(stroke, false);
	stroke.points.push(12, 12, 4);
	feed.draw(stroke, true);
	await settle();
	expect(seen()).toEqual([stroke]);
	expect(kept.size).toBe(2);
});

it("sends long lines and many of them in batches that are taken, in order", async () => {
	const { feed, settle, seen } = world();
	const strokes = [lineOf(900), ...Array.from({ length: 60 }, () => lineOf(2))];
	for (const stroke of strokes) feed.draw(stroke, true);
	feed.change({ type: "undid" });
	await settle();
	expect(seen()).toEqual(strokes.slice(0, -1));
});

it("sends again what got no answer, and stops when it is not wanted", async () => {
	const { feed, settle, seen, lost, kept } = world(["later", "taken", "lost"]);
	feed.draw(lineOf(2), true);
	await settle();
	expect([seen(), kept.size]).toEqual([[lineOf(2)], 1]);
	feed.draw(lineOf(3), true);
	await settle();
	feed.draw(lineOf(4), true);
	await settle();
	expect([lost(), seen()]).toEqual([1, [lineOf(2)]]);
});

it("takes no more than a round holds", async () => {
	const { feed, settle, seen } = world();
	for (let count = 0; count < 20; count++) feed.draw(lineOf(999), true);
	expect(feed.isFull).toBe(true);
	await settle();
	const points = seen().reduce((sum, one) => sum + one.points.length / 3, 0);
	expect(points).toBeGreaterThan(GAME_POINTS_MAX / 2);
	expect(points).toBeLessThanOrEqual(GAME_POINTS_MAX);
});
