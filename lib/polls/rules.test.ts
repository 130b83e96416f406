import { describe, expect, it } from "vitest";
import { type PollBody, pollBody } from "@/lib/polls/body";
import { closesAtOf, readDraft } from "@/lib/polls/draft";
import { pollInput, voteInput } from "@/lib/polls/input";
import { decideVote } from "@/lib/polls/rules";
import { pollFor, pollForAll } from "@/lib/polls/view";

const now = new Date("2026-03-01T12:00:00.000Z");
const body: PollBody = {
	...{ v: 1, kind: "poll", question: "Tea?", options: ["Yes", "No"] },
	...{ isMultiple: false, isAnonymous: false, closesAt: null },
};
const standing = {
	kind: "direct",
	request: "none",
	requestedBy: null,
	hasMessages: true,
	areFriends: true,
	hasBlocked: false,
	isBlockedBy: false,
	isOtherGone: false,
} as Parameters<typeof decideVote>[0]["standing"];
const asked = { standing, personId: "a", body, stored: null, now };

describe("decideVote", () => {
	const code = (over: Partial<Parameters<typeof decideVote>[0]>) => {
		const decision = decideVote({ ...asked, options: [0], ...over });
		return decision.may ? decision.isWithheld : decision.code;
	};

	it("takes a choice that is there while the poll is open", () => {
		expect(code({})).toBe(false);
		expect(code({ options: [2] })).toBe("invalid");
		expect(code({ options: [0, 1] })).toBe("invalid");
		expect(code({ options: [0, 1], body: { ...body, isMultiple: true } })).toBe(
			false,
		);
		expect(code({ body: { v: 1, kind: "deleted" } })).toBe("conflict");
	});

	it("takes none from the closing moment on, written down or not", () => {
		const timed = (closesAt: string) => code({ body: { ...body, closesAt } });
		expect(timed("2026-03-01T12:00:00.001Z")).toBe(false);
		expect(timed("2026-03-01T12:00:00.000Z")).toBe("poll_closed");
		const stored = { counts: [0, 0], voters: 0, closedAt: "x" };
		expect(code({ stored })).toBe("poll_closed");
		expect(code({ stored, options: [] })).toBe("poll_closed");
	});

	it("withholds across a block, refuses the blocker, and always lets a vote be taken back", () => {
		const blocked = { ...standing, isBlockedBy: true };
		const blocker = { ...standing, hasBlocked: true };
		expect(code({ standing: blocked })).toBe(true);
		expect(code({ standing: blocker })).toBe("conflict");
		expect(code({ standing: blocker, options: [] })).toBe(false);
	});
});

describe("a poll as it stands", () => {
	it("is the same for all but for one's own choice", () => {
		const stored = { counts: [2, 1], voters: 3 };
		const forAll = { counts: [2, 1], voters: 3, closedAt: null };
		expect(pollForAll(body, stored)).toEqual(forAll);
		expect(pollForAll(body, null)).toEqual({
			...{ counts: [0, 0], voters: 0, closedAt: null },
		});
		const own = [{ option: 1, isWithheld: false }];
		expect(pollFor(body, stored, own)).toEqual({ ...forAll, mine: [1] });
		const withheld = [{ option: 0, isWithheld: true }];
		expect(pollFor(body, stored, withheld)).toEqual({
			...{ counts: [3, 1], voters: 4, closedAt: null, mine: [0] },
		});
	});
});

describe("a poll that is made", () => {
	const input = pollInput.parse({ question: "Tea?", options: ["Yes", "No"] });
	const fields = { ...input, options: ["Yes", " ", "No"] };

	it("is what was filled in, without the answers left empty", () => {
		expect(readDraft(fields).poll).toEqual(input);
		expect(readDraft({ ...fields, question: " " }).error).toBe("question");
		expect(readDraft({ ...fields, options: ["Yes", ""] }).error).toBe("few");
		expect(readDraft({ ...fields, options: ["Yes", "Yes "] }).error).toBe(
			"same",
		);
		expect(readDraft({ ...fields, closesAt: "past" }).error).toBe("time");
	});

	it("closes at a time to come", () => {
		expect(closesAtOf("never", "", now)).toBeNull();
		expect(closesAtOf("day", "", now)).toBe("2026-03-02T12:00:00.000Z");
		expect(closesAtOf("time", "", now)).toBe("past");
		expect(closesAtOf("time", "2020-01-01T00:00", now)).toBe("past");
		expect(closesAtOf("time", "2030-01-01T00:00", now)).toMatch(/^20(29|30)/);
		const at = (closesAt: string) => pollBody({ ...input, closesAt }, now);
		expect(at("2026-03-01T12:00:01Z")?.closesAt).toBe(
			"2026-03-01T12:00:01.000Z",
		);
		expect(at("2026-03-01T12:00:00Z")).toBeNull();
		expect(at("2028-03-01T12:00:00Z")).toBeNull();
	});

	it("takes whole lists of places, each once", () => {
		expect(voteInput.safeParse({ options: [0, 11] }).success).toBe(true);
		for (const options of [[12], [-1], [0, 0], ["0"], null])
			expect(voteInput.safeParse({ options }).success).toBe(false);
	});
});
