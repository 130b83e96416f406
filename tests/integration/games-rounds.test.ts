import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { database } from "@/db/client";
import { gameDrawings, gamePlayers, gameStrokes } from "@/db/schema/games";
import { attachments } from "@/db/schema/media";
import { readConversation } from "@/lib/conversations/queries.server";
import { readDrawing, readGame } from "@/lib/games/queries.server";
import { leaveGroup } from "@/lib/groups/members.server";
import { newId } from "@/lib/ids";
import {
	GAME_ABSENT_MS,
	GAME_BATCH_POINTS_MAX,
	GAME_PAUSE_MS,
	GAME_POINTS_MAX,
	GAME_ROUND_MS,
} from "@/lib/limits";
import { sendMessage } from "@/lib/messages/commands.server";
import { typingChannel } from "@/lib/realtime/channels";
import type { Viewer } from "@/lib/viewer";
import { makePerson, must } from "@/tests/factories";
import { codeOf, listening } from "@/tests/setup/changes";
import {
	begunGame,
	draw,
	hasGame,
	later,
	line,
	move,
	seen,
	stored,
} from "@/tests/setup/games";
import { events, makeGroup, step } from "@/tests/setup/groups";
import { callRoute } from "@/tests/setup/routes";
import { makePair, page } from "@/tests/setup/talk";

const listen = listening();
const guess = (viewer: Viewer, id: string, text: string, clientId = newId()) =>
	sendMessage(viewer, id, { clientId, text, attachmentIds: [] });
const linesIn = async (viewer: Viewer, id: string) =>
	events((await page(viewer, id)).messages).filter(
		({ type }) => type === "game" || type === "guessed",
	);
const pointsOf = async (id: string, { personId }: Viewer) =>
	(await stored(id)).players.find((one) => one.personId === personId)?.points;

describe("drawing", () => {
	it("is for who draws, and heard by who has the chat open", async () => {
		const { ann, others, id } = await makeGroup();
		const [bob, cat] = others;
		await begunGame(id, [ann, bob]);
		const socket = await listen(cat, typingChannel(id, 1));
		expect(codeOf(await draw(bob, id, 0))).toBe("not_found");
		expect(codeOf(await draw(await makePerson(), id, 0))).toBe("not_found");
		must(await draw(ann, id, 0));
		expect(await socket.next("game.drawn")).toMatchObject({
			...{ conversationId: id, number: 0, pieces: [line()] },
		});
		expect(must(await readDrawing(cat, id))).toMatchObject({
			...{ next: 1, round: 0, pieces: [line()] },
		});
	});

	it("takes each batch once, in order, of this round, within its bounds", async () => {
		const { ann, others, id } = await makeGroup();
		await begunGame(id, [ann, ...others]);
		const twice = await Promise.all([draw(ann, id, 0), draw(ann, id, 0)]);
		expect(twice.map(codeOf)).toEqual(["ok", "ok"]);
		expect(must(await readDrawing(ann, id)).next).toBe(1);
		expect(codeOf(await draw(ann, id, 2))).toBe("conflict");
		const elsewhere = { gameId: newId() };
		expect(codeOf(await draw(ann, id, 1, [line()], elsewhere))).toBe(
			"conflict",
		);
		expect(codeOf(await draw(ann, id, 1, [line()], { round: 1 }))).toBe(
			"conflict",
		);
		await database()
			.update(gameStrokes)
			.set({ points: GAME_POINTS_MAX - 1 });
		expect(codeOf(await draw(ann, id, 1))).toBe("too_many");
		await database()
			.update(gameStrokes)
			.set({ points: GAME_POINTS_MAX - 2 });
		expect(codeOf(await draw(ann, id, 1))).toBe("ok");
	});

	it("is refused when it is not as lines are", async () => {
		const { ann, others, id } = await makeGroup();
		await begunGame(id, [ann, ...others]);
		const { id: gameId } = await stored(id);
		const ask = async (body: unknown) =>
			(
				await callRoute(ann, {
					method: "POST",
					path: `/api/conversations/${id}/game/strokes`,
					body,
				})
			).status;
		const good = { gameId, round: 0, number: 0, pieces: [line()] };
		const many = Array(GAME_BATCH_POINTS_MAX + 1)
			.fill([9, 9, 4])
			.flat();
		for (const bad of [
			{ ...good, pieces: [] },
			{ ...good, pieces: [{ type: "drew" }] },
			{ ...good, pieces: [{ type: "burn" }] },
			{ ...good, pieces: [{ type: "grew", points: [1, 2] }] },
			{ ...good, pieces: [{ type: "grew", points: [-1, 2, 4] }] },
			{ ...good, pieces: [{ type: "grew", points: many }] },
			{ ...good, pieces: Array(25).fill({ type: "undid" }) },
			{ ...good, number: -1 },
			{ ...good, gameId: "x" },
			null,
		])
			expect([bad, await ask(bad)]).toEqual([bad, 400]);
		expect(await ask(good)).toBe(200);
	});

	it("is kept as a message of who drew it, once, with what it shows", async () => {
		const { ann, others, id } = await makeGroup();
		const word = await begunGame(id, [ann, ...others]);
		must(await draw(ann, id, 0));
		must(await draw(ann, id, 1, [line({ x: 9 }), { type: "undid" }]));
		await later(id, GAME_ROUND_MS + 1, [ann, ...others]);
		const last = (await page(others[0], id)).messages.at(-1);
		expect(last).toMatchObject({
			senderId: ann.personId,
			body: {
				kind: "plain",
				text: word,
				attachments: [{ kind: "drawing", alt: word, width: 800, height: 800 }],
			},
		});
		expect(await database().select().from(gameDrawings)).toEqual([]);
		const rows = await database()
			.select()
			.from(attachments)
			.where(eq(attachments.ownerId, ann.personId));
		expect(rows).toHaveLength(1);
		expect(must(await readDrawing(ann, id)).pieces).toEqual([]);
	});

	it("leaves nothing where nothing is drawn", async () => {
		const { ann, others, id } = await makeGroup();
		await begunGame(id, [ann, ...others]);
		must(await draw(ann, id, 0, [line(), { type: "cleared" }]));
		const { length } = (await page(ann, id)).messages;
		must(await move(ann, id, "skip"));
		expect((await page(ann, id)).messages).toHaveLength(length);
	});
});

describe("a game that goes on", () => {
	it("goes through its rounds by the clock, and ends with a line of the points", async () => {
		const { ann, bob, id } = await makePair();
		const word = await begunGame(id, [ann, bob]);
		must(await guess(bob, id, word));
		const [annHas, bobHas] = [await pointsOf(id, ann), await pointsOf(id, bob)];
		let ms = 0;
		for (let round = 0; round < 4; round++) {
			ms += GAME_ROUND_MS + 1;
			await later(id, ms, [ann, bob]);
			ms += GAME_PAUSE_MS + 1;
			await later(id, ms, [ann, bob]);
		}
		expect(await hasGame(id)).toBe(false);
		expect((await linesIn(bob, id)).at(-1)).toEqual({
			type: "game",
			isOn: false,
			scores: [
				{ personId: bob.personId, points: bobHas },
				{ personId: ann.personId, points: annHas },
			],
		});
		expect(must(await readConversation(ann, id)).hasGame).toBe(false);
		expect(await database().select().from(gamePlayers)).toEqual([]);
	});

	it("passes over who dropped out, and takes them back with their points", async () => {
		const { ann, others, id } = await makeGroup();
		const [bob, cat] = others;
		const word = await begunGame(id, [ann, bob, cat]);
		must(await guess(bob, id, word));
		const points = await pointsOf(id, bob);
		await later(id, GAME_ROUND_MS + 1, [ann, cat]);
		await later(id, GAME_ROUND_MS + GAME_PAUSE_MS + 9, [ann, cat]);
		expect((await stored(id)).drawerId).toBe(cat.personId);
		must(await move(bob, id, "join"));
		const bobNow = (await seen(cat, id)).players.find(
			(one) => one.personId === bob.personId,
		);
		expect(bobNow).toMatchObject({ points, isHere: true });
	});

	it("does not wait for a drawer who dropped out", async () => {
		const { ann, others, id } = await makeGroup();
		await begunGame(id, [ann, ...others]);
		await later(id, GAME_ABSENT_MS + 999, others);
		expect((await stored(id)).phase.kind).toBe("pause");
	});

	it("is left at once by who leaves the group or is banned", async () => {
		const { ann, others, id } = await makeGroup(3);
		const [bob, cat, dan] = others;
		await begunGame(id, [bob, cat, dan]);
		must(await leaveGroup(bob, id));
		expect(await seen(cat, id)).toMatchObject({ phase: "pause" });
		await step(ann, id, cat, "ban");
		expect(codeOf(await readGame(cat, id))).toBe("not_found");
		await later(id, GAME_PAUSE_MS + 1, [dan]);
		expect(await hasGame(id)).toBe(false);
		expect((await linesIn(dan, id)).at(-1)).toMatchObject({ isOn: false });
	});

	it("is over when all are gone, without anybody asking", async () => {
		const { ann, others, id } = await makeGroup();
		await begunGame(id, [ann, ...others]);
		await later(id, 2 * GAME_ABSENT_MS, []);
		await later(id, 2 * GAME_ABSENT_MS + GAME_PAUSE_MS + 1, []);
		expect(await hasGame(id)).toBe(false);
	});

	it("goes on after the server was away, from what is kept", async () => {
		const { ann, bob, id } = await makePair();
		await begunGame(id, [ann, bob]);
		const { settleGames } = await import("@/lib/games/job.server");
		const nowMs = Date.now() + 10 * GAME_ROUND_MS;
		await settleGames({ nowMs, sinceMs: nowMs - 1_000 });
		expect(await stored(id)).toMatchObject({
			round: 1,
			phase: { kind: "drawing", endsAtMs: nowMs + GAME_ROUND_MS },
		});
	});

	it("moves once when many ask at once", async () => {
		const { ann, others, id } = await makeGroup();
		await begunGame(id, [ann, ...others]);
		must(await draw(ann, id, 0));
		await database().update(gamePlayers).set({ seenAt: new Date() });
		const { settleGames } = await import("@/lib/games/job.server");
		const moment = { nowMs: Date.now() + GAME_ROUND_MS, sinceMs: Date.now() };
		await database()
			.update(gamePlayers)
			.set({ seenAt: new Date(moment.nowMs) });
		await Promise.all([
			settleGames(moment),
			settleGames(moment),
			settleGames(moment),
		]);
		const drawings = (await page(ann, id)).messages.filter(
			({ body }) => body.kind === "plain" && body.attachments.length > 0,
		);
		expect(drawings).toHaveLength(1);
	});
});
