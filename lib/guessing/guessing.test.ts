import { describe, expect, it } from "vitest";
import { judgeGuess, namesWord } from "@/lib/guessing/guess";
import { drawWords } from "@/lib/guessing/lists";
import {
	begin,
	type Game,
	hearMessage,
	join,
	mayKnowWord,
	newGame,
	type Presence,
	settle,
	shapeOf,
} from "@/lib/guessing/rules";
import { words as en } from "@/lib/guessing/words/en";
import { words as fi } from "@/lib/guessing/words/fi";
import { words as nb } from "@/lib/guessing/words/nb";
import {
	GAME_ABSENT_MS,
	GAME_PAUSE_MS,
	GAME_PLAYERS_MAX,
	GAME_ROUND_MS,
	GAME_WAIT_MS,
} from "@/lib/limits";

const WORDS = ["boat", "tree", "house"];
const here = (seenAtMs: number, who = ["ann", "bob", "cat"]): Presence => ({
	seenAtMs: new Map(who.map((one) => [one, seenAtMs])),
	sinceMs: 0,
});
const gathered = (): Game =>
	["bob", "cat"].reduce(
		(game, who) => join(game, who) ?? game,
		newGame({ id: "g", startedBy: "ann", language: "en" }, 0),
	);
const begun = (): Game => {
	const game = begin(gathered(), WORDS, here(0), 0);
	if (!game) throw new Error("it did not begin");
	return game;
};
const say = (game: Game, personId: string, text: string, at = 1_000) =>
	hearMessage(game, { personId, text }, at);
const saying = (game: Game, ...said: [string, string][]) =>
	said.reduce((now, [personId, text]) => {
		const heard = say(now, personId, text);
		if (heard.kind === "telling") throw new Error("it was refused");
		return heard.game;
	}, game);

describe("a guess", () => {
	it.each([
		["boat", "boat", "right"],
		["Is it a BOAT?", "boat", "right"],
		["BÅT!", "båt", "right"],
		["bat", "båt", "right"],
		["baat", "båt", "right"],
		["båten", "båt", "right"],
		["løve", "LØVE", "right"],
		["loeve", "løve", "right"],
		["émile bóat", "boat", "right"],
		["kuorma-auto", "kuorma-auto", "right"],
		["kuorma auto", "kuorma-auto", "right"],
		["boats", "boat", "right"],
		["bo at", "boat", "right"],
		["bost", "boat", "near"],
		["sailboat", "boat", "near"],
		["b o a t i think it is", "boat", "near"],
		["elephnat", "elephant", "near"],
		["cot", "cat", "far"],
		["house", "boat", "far"],
		["", "boat", "far"],
		["\ud800", "boat", "far"],
		[`${"words ".repeat(1_300)}boat`, "boat", "right"],
	])("%s for %s: %s", (text, word, verdict) => {
		expect(judgeGuess(text, word)).toBe(verdict);
	});

	it("is told apart from what would give the word away", () => {
		expect(namesWord("it was a sail-BOAT", "boat")).toBe(true);
		expect(namesWord("b.o.a.t", "boat")).toBe(true);
		expect(namesWord("nice drawing", "boat")).toBe(false);
	});
});

describe("a game", () => {
	it("begins when two are here, with who started it as the first to draw", () => {
		expect(begin(gathered(), WORDS, here(0, ["ann"]), 0)).toBeNull();
		expect(begun()).toMatchObject({ drawerId: "ann", round: 0 });
		expect(begin(begun(), WORDS, here(0), 0)).toBeNull();
	});

	it("ends when nobody came, or all who gathered went", () => {
		const game = gathered();
		expect(settle(game, here(1_000), 1_000)).toBe(game);
		expect(settle(game, here(GAME_WAIT_MS), GAME_WAIT_MS).phase.kind).toBe(
			"over",
		);
		const late = GAME_ABSENT_MS + 1;
		expect(settle(game, here(0), late).phase.kind).toBe("over");
	});

	it("goes from round to round by the clock", () => {
		const game = begun();
		const last = GAME_ROUND_MS - 1;
		expect(settle(game, here(last), last)).toBe(game);
		const paused = settle(game, here(last), GAME_ROUND_MS);
		expect(paused.phase).toEqual({
			kind: "pause",
			endsAtMs: GAME_ROUND_MS + GAME_PAUSE_MS,
		});
		const at = GAME_ROUND_MS + GAME_PAUSE_MS;
		const second = settle(paused, here(at), at);
		expect(second).toMatchObject({
			round: 1,
			drawerId: "bob",
			guessed: [],
			phase: { kind: "drawing", endsAtMs: at + GAME_ROUND_MS },
		});
		const third = settle(second, here(at * 2), at * 2);
		expect(third).toMatchObject({ round: 2, drawerId: "cat" });
		expect(settle(third, here(at * 3), at * 3).phase.kind).toBe("over");
	});

	it("ends after nobody was heard of, and not for the time that the server was away", () => {
		const at = 10 * GAME_ROUND_MS;
		expect(settle(begun(), here(0), at).phase.kind).toBe("over");
		const back = { ...here(0), sinceMs: at - 1_000 };
		expect(settle(begun(), back, at)).toMatchObject({
			round: 1,
			phase: { kind: "drawing", endsAtMs: at + GAME_ROUND_MS },
		});
	});

	it("goes on at once when all who are here have guessed", () => {
		const one = saying(begun(), ["bob", "boat"]);
		expect(settle(one, here(1_000), 1_000)).toBe(one);
		const withoutCat = here(1_000, ["ann", "bob"]);
		expect(settle(one, withoutCat, 1_000).phase.kind).toBe("pause");
		const both = saying(one, ["cat", "boat"]);
		expect(settle(both, here(1_000), 1_000).phase.kind).toBe("pause");
	});

	it("passes over who is gone, and knows their points when they return", () => {
		const one = saying(begun(), ["bob", "boat"]);
		const points = one.players.find((it) => it.personId === "bob")?.points;
		expect(points).toBeGreaterThan(90);
		const two = ["ann", "cat"];
		const at = GAME_ROUND_MS + GAME_PAUSE_MS;
		const next = settle(
			settle(one, here(GAME_ROUND_MS, two), GAME_ROUND_MS),
			here(at, two),
			at,
		);
		expect(next.drawerId).toBe("cat");
		expect(join(next, "bob")).toBe(next);
		expect(next.players).toContainEqual({ personId: "bob", points });
	});

	it("takes the turn of who dropped out while drawing, and is over when one is left", () => {
		const at = 30_000;
		const gone = here(at, ["bob", "cat"]);
		expect(settle(begun(), gone, at).phase.kind).toBe("pause");
		const later = at + GAME_PAUSE_MS;
		const alone = here(later, ["bob"]);
		const over = settle(settle(begun(), gone, at), alone, later);
		expect(over.phase.kind).toBe("over");
	});

	it("counts each guess once, the drawer's never, and none after the end", () => {
		const one = saying(begun(), ["bob", "boat"]);
		expect(say(one, "bob", "boat").kind).toBe("telling");
		expect(say(begun(), "ann", "it is a b-o-a-t").kind).toBe("telling");
		expect(say(begun(), "ann", "guess!")).toEqual({
			kind: "talk",
			game: begun(),
		});
		expect(say(begun(), "bob", "boat", GAME_ROUND_MS).kind).toBe("talk");
		expect(say(gathered(), "bob", "boat").kind).toBe("talk");
	});

	it("gives more to the quicker, and some to who drew", () => {
		const first = saying(begun(), ["bob", "boat"]);
		const heard = say(first, "cat", "boat", GAME_ROUND_MS - 1);
		if (heard.kind === "telling") throw new Error("it was refused");
		expect(heard.game.players).toEqual([
			{ personId: "ann", points: 40 },
			{ personId: "bob", points: 99 },
			{ personId: "cat", points: 50 },
		]);
	});

	it("notes who was near until they guess again", () => {
		const near = saying(begun(), ["bob", "bost"]);
		expect(near.near).toEqual(["bob"]);
		expect(saying(near, ["bob", "bosy"]).near).toEqual([]);
		expect(saying(near, ["bob", "boat"]).near).toEqual([]);
		expect(saying(near, ["cat", "hm"])).toBe(near);
	});

	it("lets one in who guesses while there is room", () => {
		expect(saying(begun(), ["dan", "boat"]).players).toHaveLength(4);
		const full = Array.from(
			{ length: GAME_PLAYERS_MAX },
			(_, n) => `p${n}`,
		).reduce((game, who) => join(game, who) ?? game, begun());
		expect(full.players).toHaveLength(GAME_PLAYERS_MAX);
		expect(join(full, "dan")).toBeNull();
		expect(say(full, "dan", "boat").kind).toBe("telling");
	});

	it("tells the word to who draws or has guessed, and to the others only when the round is over", () => {
		const one = saying(begun(), ["bob", "boat"]);
		const know = (game: Game) =>
			["ann", "bob", "cat"].map((who) => mayKnowWord(game, who));
		expect(know(one)).toEqual([true, true, false]);
		const paused = settle(one, here(GAME_ROUND_MS), GAME_ROUND_MS);
		expect(know(paused)).toEqual([true, true, true]);
		expect(shapeOf("kuorma-auto")).toBe("______-____");
	});
});

describe("the words", () => {
	it.each([
		["en", en],
		["nb", nb],
		["fi", fi],
	])("of %s are enough, each once", (_, list) => {
		expect(list.length).toBeGreaterThanOrEqual(150);
		expect(new Set(list).size).toBe(list.length);
		for (const word of list) expect(word).toMatch(/^[\p{Ll}-]{2,20}$/u);
	});

	it("are drawn without a repeat", () => {
		const drawn = drawWords("nb", 10, () => 0);
		expect(new Set(drawn).size).toBe(10);
		expect(drawWords("nb", 9_999, () => 0)).toHaveLength(nb.length);
	});
});
