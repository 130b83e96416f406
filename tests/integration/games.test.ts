import { describe, expect, it } from "vitest";
import { blockPerson } from "@/lib/contacts/blocks.server";
import { readConversation } from "@/lib/conversations/queries.server";
import { startGame } from "@/lib/games/commands.server";
import { readDrawing, readGame } from "@/lib/games/queries.server";
import { leaveGroup } from "@/lib/groups/members.server";
import { newId } from "@/lib/ids";
import { sendMessage } from "@/lib/messages/commands.server";
import { typingChannel } from "@/lib/realtime/channels";
import type { Viewer } from "@/lib/viewer";
import { makePerson, must } from "@/tests/factories";
import { codeOf, listening } from "@/tests/setup/changes";
import {
	begunGame,
	draw,
	move,
	seen,
	stored,
	wordOf,
} from "@/tests/setup/games";
import { events, makeGroup } from "@/tests/setup/groups";
import { makePair, page, say, texts } from "@/tests/setup/talk";

const listen = listening();
const guess = (viewer: Viewer, id: string, text: string, clientId = newId()) =>
	sendMessage(viewer, id, { clientId, text, attachmentIds: [] });
const linesIn = async (viewer: Viewer, id: string) =>
	events((await page(viewer, id)).messages).filter(
		({ type }) => type === "game" || type === "guessed",
	);
const pointsOf = async (id: string, { personId }: Viewer) =>
	(await stored(id)).players.find((one) => one.personId === personId)?.points;

describe("starting a game", () => {
	it("is said in the log, and once at a time", async () => {
		const { ann, others, id } = await makeGroup();
		const [bob] = others;
		const results = await Promise.all([startGame(ann, id), startGame(bob, id)]);
		const [first, second] = results.map((one) => must(one).game?.id);
		expect([first, second]).toEqual([(await stored(id)).id, first]);
		expect(await linesIn(bob, id)).toEqual([
			{ type: "game", isOn: true, scores: [] },
		]);
		expect(must(await readConversation(bob, id)).hasGame).toBe(true);
		must(await move(ann, id, "end"));
		expect(must(await readConversation(bob, id)).hasGame).toBe(false);
		expect(codeOf(await startGame(bob, id))).toBe("ok");
	});

	it("is for those who may write there", async () => {
		const { ann, others, id } = await makeGroup();
		const stranger = await makePerson();
		expect(codeOf(await startGame(stranger, id))).toBe("not_found");
		expect(codeOf(await readGame(stranger, id))).toBe("not_found");
		const waiting = await makePair("strangers");
		expect(codeOf(await startGame(waiting.ann, waiting.id))).toBe(
			"request_waiting",
		);
		must(await startGame(ann, id));
		const [bob] = others;
		must(await leaveGroup(bob, id));
		for (const what of ["join", "here", "begin", "end"] as const)
			expect(codeOf(await move(bob, id, what))).toBe("not_found");
		expect(codeOf(await move(others[1], id, "end"))).toBe("admins_only");
	});

	it("waits for two", async () => {
		const { ann, bob, id } = await makePair();
		must(await startGame(ann, id));
		expect(codeOf(await move(ann, id, "begin"))).toBe("conflict");
		must(await move(bob, id, "join"));
		expect((await seen(bob, id)).phase).toBe("waiting");
		must(await move(bob, id, "begin"));
		expect(await seen(bob, id)).toMatchObject({
			...{ phase: "drawing", round: 0, rounds: 4, drawerId: ann.personId },
		});
		expect(codeOf(await move(bob, id, "begin"))).toBe("conflict");
	});

	it("is seen by nobody across a block but by who did it", async () => {
		const { ann, bob, id } = await makePair();
		await say(bob, id, "Shall we play?");
		must(await blockPerson(bob, { personId: ann.personId }));
		must(await startGame(ann, id));
		expect(await linesIn(ann, id)).toHaveLength(1);
		expect(await linesIn(bob, id)).toEqual([]);
		expect(must(await readConversation(ann, id)).hasGame).toBe(true);
		expect(must(await readConversation(bob, id)).hasGame).toBe(false);
		expect(must(await readGame(bob, id)).game).toBeNull();
		expect(codeOf(await move(bob, id, "join"))).toBe("conflict");
		expect(codeOf(await startGame(bob, id))).toBe("conflict");
	});
});

describe("a guess", () => {
	it("that is right is told without its text, once for its client id", async () => {
		const { ann, others, id } = await makeGroup();
		const [bob, cat] = others;
		const word = await begunGame(id, [ann, bob, cat]);
		expect((await seen(bob, id)).word).toBeNull();
		const clientId = newId();
		const sent = must(await guess(bob, id, `a ${word}?`, clientId));
		expect(sent.body).toEqual({
			v: 1,
			kind: "event",
			event: { type: "guessed" },
		});
		expect(must(await guess(bob, id, `a ${word}?`, clientId))).toEqual(sent);
		const points = await pointsOf(id, bob);
		expect(points).toBeGreaterThan(90);
		expect(JSON.stringify((await page(cat, id)).messages)).not.toContain(word);
		expect((await seen(bob, id)).word).toBe(word);
		expect(await seen(cat, id)).toMatchObject({
			word: null,
			shape: "_".repeat(word.length),
		});
		expect(must(await readConversation(cat, id)).unread).toBe(0);
	});

	it("that is wrong is an ordinary message, and near is told to its sender alone", async () => {
		const { ann, others, id } = await makeGroup();
		const [bob, cat] = others;
		const word = await begunGame(id, [ann, bob, cat]);
		const near = `sail${word}ish`;
		must(await guess(bob, id, near));
		must(await guess(cat, id, "zzzz zzzz"));
		expect(texts((await page(ann, id)).messages).slice(-2)).toEqual([
			near,
			"zzzz zzzz",
		]);
		expect((await seen(bob, id)).isNear).toBe(true);
		expect((await seen(cat, id)).isNear).toBe(false);
		must(await guess(bob, id, "something else"));
		expect((await seen(bob, id)).isNear).toBe(false);
	});

	it("counts for both of two at once, and ends the round when all have it", async () => {
		const { ann, others, id } = await makeGroup();
		const [bob, cat] = others;
		const word = await begunGame(id, [ann, bob, cat]);
		const sent = await Promise.all([
			guess(bob, id, word),
			guess(cat, id, word.toUpperCase()),
		]);
		expect(sent.map(codeOf)).toEqual(["ok", "ok"]);
		expect(await pointsOf(id, bob)).toBeGreaterThan(90);
		expect(await pointsOf(id, cat)).toBeGreaterThan(90);
		expect(await pointsOf(id, ann)).toBe(40);
		expect(await seen(cat, id)).toMatchObject({ phase: "pause", word });
	});

	it("is refused of who knows the word, who may say anything else", async () => {
		const { ann, others, id } = await makeGroup();
		const [bob, cat] = others;
		const word = await begunGame(id, [ann, bob, cat]);
		const spelled = [...word].join(" ");
		expect(codeOf(await guess(ann, id, `it is a ${word}`))).toBe("tells_word");
		expect(codeOf(await guess(ann, id, spelled))).toBe("tells_word");
		must(await guess(bob, id, word));
		expect(codeOf(await guess(bob, id, word))).toBe("tells_word");
		expect(codeOf(await guess(bob, id, "well done"))).toBe("ok");
		expect(await pointsOf(id, bob)).toBeLessThanOrEqual(100);
	});

	it("is nothing where no game is on, and before it began", async () => {
		const { ann, others, id } = await makeGroup();
		must(await startGame(ann, id));
		const sent = await say(others[0], id, "boat");
		expect(sent.body.kind).toBe("plain");
	});

	it("is no guess across a block", async () => {
		const { ann, bob, id } = await makePair();
		const word = await begunGame(id, [ann, bob]);
		must(await blockPerson(ann, { personId: bob.personId }));
		expect(must(await guess(bob, id, word)).body.kind).toBe("plain");
		expect(await pointsOf(id, bob)).toBe(0);
	});
});

describe("the word", () => {
	it("is in no answer and no event for those who guess", async () => {
		const { ann, others, id } = await makeGroup();
		const [bob, cat] = others;
		must(await startGame(ann, id));
		const socket = await listen(cat, typingChannel(id, 1));
		for (const other of [bob, cat]) must(await move(other, id, "join"));
		must(await move(ann, id, "begin"));
		must(await draw(ann, id, 0));
		await socket.next("game.drawn");
		const { words } = await stored(id);
		const word = await wordOf(id);
		expect((await seen(ann, id)).word).toBe(word);
		const heard = JSON.stringify([
			must(await readGame(cat, id)),
			must(await readDrawing(cat, id)),
			...socket.all("game.moved"),
			...socket.all("game.drawn"),
		]);
		for (const one of words) expect(heard).not.toContain(`"${one}"`);
	});
});
