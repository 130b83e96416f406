import { describe, expect, it } from "vitest";
import {
	decideAnswer,
	decideSend,
	isHeardWriting,
	isOpenBetween,
	isWaking,
	type RequestState,
	requestSide,
	type Standing,
} from "@/lib/conversations/rules";

const ME = "me";
const OTHER = "other";

const standing = (over: Partial<Standing> = {}): Standing => ({
	kind: "direct",
	role: "member",
	onlyAdminsWrite: false,
	memberCount: 2,
	request: "none",
	requestedBy: OTHER,
	hasMessages: true,
	areFriends: false,
	hasBlocked: false,
	isBlockedBy: false,
	onlyFriendsBegin: false,
	isOtherGone: false,
	...over,
});

/** Every state of a request × who began it × every step, as seen by me. */
const STEPS: {
	request: RequestState;
	by: string;
	side: "none" | "sent" | "received";
	send: RequestState | "request_waiting";
	accept: RequestState | "conflict";
	decline: RequestState | "conflict";
}[] = [
	{
		request: "none",
		by: ME,
		side: "none",
		send: "none",
		accept: "none",
		decline: "conflict",
	},
	{
		request: "none",
		by: OTHER,
		side: "none",
		send: "none",
		accept: "none",
		decline: "conflict",
	},
	{
		request: "pending",
		by: ME,
		side: "sent",
		send: "request_waiting",
		accept: "conflict",
		decline: "conflict",
	},
	{
		request: "pending",
		by: OTHER,
		side: "received",
		send: "none",
		accept: "none",
		decline: "declined",
	},
	{
		request: "declined",
		by: ME,
		side: "sent",
		send: "request_waiting",
		accept: "conflict",
		decline: "conflict",
	},
	{
		request: "declined",
		by: OTHER,
		side: "received",
		send: "none",
		accept: "none",
		decline: "declined",
	},
];

describe.each(STEPS)("a request that is $request, begun by $by", (step) => {
	const here = standing({ request: step.request, requestedBy: step.by });
	const outcome = (
		decision: ReturnType<typeof decideAnswer> | ReturnType<typeof decideSend>,
	) => (decision.may ? decision.request : decision.code);

	it(`shows as ${step.side}`, () => {
		expect(requestSide(here, ME)).toBe(step.side);
		expect(isOpenBetween(here, ME)).toBe(step.side === "none");
	});
	it(`makes a send ${step.send}`, () => {
		expect(outcome(decideSend(here, ME))).toBe(step.send);
	});
	it(`makes accepting ${step.accept} and declining ${step.decline}`, () => {
		expect(outcome(decideAnswer(here, ME, "accept"))).toBe(step.accept);
		expect(outcome(decideAnswer(here, ME, "decline"))).toBe(step.decline);
	});
	it("is none between friends, whatever the row says", () => {
		const friends = { ...here, areFriends: true };
		expect(requestSide(friends, ME)).toBe("none");
		expect(outcome(decideSend(friends, ME))).toBe("none");
	});
	it("withholds what a blocked person sends, and tells them nothing", () => {
		const blocked = { ...here, isBlockedBy: true };
		expect(outcome(decideSend(blocked, ME))).toBe(step.send);
		expect(requestSide(blocked, ME)).toBe(step.side);
		expect(isOpenBetween(blocked, ME)).toBe(step.side === "none");
		const decision = decideSend(blocked, ME);
		if (decision.may) expect(decision.isWithheld).toBe(true);
	});
	it("is closed to who blocks the other, until they lift it", () => {
		const blocker = { ...here, hasBlocked: true };
		expect(outcome(decideSend(blocker, ME))).toBe("conflict");
		expect(isOpenBetween(blocker, ME)).toBe(false);
	});
});

describe("a first message", () => {
	const empty = standing({ hasMessages: false, requestedBy: ME });
	it("waits when it comes from a stranger", () => {
		expect(decideSend(empty, ME)).toMatchObject({ request: "pending" });
	});
	it("waits for nobody between friends, in a group or in a channel", () => {
		expect(decideSend({ ...empty, areFriends: true }, ME)).toMatchObject({
			request: "none",
		});
		for (const kind of ["group", "channel"] as const)
			expect(
				decideSend({ ...empty, kind, hasBlocked: true, isBlockedBy: true }, ME),
			).toEqual({ may: true, request: "none", isWithheld: false });
	});
});

describe("waking", () => {
	const day = 86_400_000;
	it("is for what is new or was quiet for long", () => {
		expect(isWaking(null, 0, 29)).toBe(true);
		expect(isWaking(0, 29 * day, 29)).toBe(true);
		expect(isWaking(0, 29 * day - 1, 29)).toBe(false);
	});
});

describe("who writes is heard", () => {
	it.each<[string, boolean, Partial<Standing>]>([
		["where both talk", true, {}],
		[
			"among friends, before the first word",
			true,
			{ areFriends: true, hasMessages: false },
		],
		["in a group", true, { kind: "group" }],
		[
			"of an admin who alone may write",
			true,
			{ kind: "group", onlyAdminsWrite: true, role: "admin" },
		],
		["of a stranger before the first word", false, { hasMessages: false }],
		[
			"while one's own request waits",
			false,
			{ request: "pending", requestedBy: ME },
		],
		["while another's request waits", false, { request: "pending" }],
		["by whom one blocks", false, { hasBlocked: true }],
		["by who blocks one", false, { isBlockedBy: true }],
		[
			"where one may only read",
			false,
			{ kind: "group", onlyAdminsWrite: true },
		],
	])("%s: %s", (_, isHeard, over) => {
		expect(isHeardWriting(standing(over), ME)).toBe(isHeard);
	});
});
