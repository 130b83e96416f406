import { describe, expect, it } from "vitest";
import type { ConversationAccess } from "@/lib/conversations/rules";
import { planMoves } from "@/lib/messages/plan-moves";

const at = new Date("2026-01-01");

function member(
	personId: string,
	over: Partial<ConversationAccess> = {},
): ConversationAccess {
	return {
		id: "room",
		kind: "group",
		role: "member",
		onlyAdminsWrite: false,
		memberCount: 3,
		personId,
		otherId: null,
		generation: 1,
		lastSequence: 9,
		version: 20,
		marksVersion: 0,
		request: "none",
		requestedBy: null,
		hasMessages: true,
		areFriends: false,
		hasBlocked: false,
		isBlockedBy: false,
		onlyFriendsBegin: false,
		isOtherGone: false,
		lastMessageAt: at,
		lifetimeSeconds: null,
		hasGame: false,
		createdAt: at,
		readSequence: 3,
		deliveredSequence: 5,
		...over,
	};
}

const move = (personId: string, readSequence?: number, delivered?: number) => ({
	conversationId: "room",
	personId,
	readSequence,
	deliveredSequence: delivered,
});

function plan(
	moves: ReturnType<typeof move>[],
	accesses: ConversationAccess[],
	hidden: { unseen?: string[]; reads?: string[]; partly?: string[] } = {},
) {
	const { results, rows } = planMoves(moves, accesses, {
		unseen: new Set(hidden.unseen),
		readsHidden: new Set(hidden.reads),
		partly: new Set(hidden.partly),
	});
	return {
		markers: results.map((each) =>
			each.ok
				? [
						each.value.marker.readSequence,
						each.value.marker.deliveredSequence,
						each.value.marker.version,
						each.value.isMoved,
					]
				: each.problem.code,
		),
		rows: rows.map(({ moved, headVersion }) => [
			moved.marker.personId,
			moved.marker.readSequence,
			moved.marker.version,
			headVersion,
		]),
	};
}

describe("moves planned together", () => {
	it("take a version each, in their order, and the conversation the last of them", () => {
		const planned = plan(
			[move("ann", 9), move("bob", undefined, 8)],
			[member("ann"), member("bob")],
		);
		expect(planned).toEqual({
			markers: [
				[9, 9, 21, true],
				[3, 8, 22, true],
			],
			rows: [
				["ann", 9, 21, 22],
				["bob", 3, 22, 22],
			],
		});
	});

	it("go forward only, never past the last message, and one of a person's two devices is behind", () => {
		const planned = plan(
			[move("ann", 7), move("ann", 4), move("ann", 99)],
			[member("ann")],
		);
		expect(planned).toEqual({
			markers: [
				[7, 7, 21, true],
				[7, 7, 21, false],
				[9, 9, 22, true],
			],
			rows: [["ann", 9, 22, 22]],
		});
	});

	it("refuse who is no member, beside one who is", () => {
		const planned = plan([move("eve", 9), move("ann", 9)], [member("ann")]);
		expect(planned.markers).toEqual(["not_found", [9, 9, 21, true]]);
	});

	it("tell of the invisible what they read, not what reached them", () => {
		const planned = plan(
			[move("ann", undefined, 9), move("ann", 6, 9)],
			[member("ann")],
			{ unseen: ["ann"] },
		);
		expect(planned.markers).toEqual([
			[3, 5, 20, false],
			[6, 6, 21, true],
		]);
	});

	it("tell nothing of who hides both that they are here and what they read", () => {
		const planned = plan([move("ann", 6, 9)], [member("ann")], {
			unseen: ["ann"],
			reads: ["ann"],
			partly: ["room"],
		});
		expect(planned.markers).toEqual([[6, 5, 20, true]]);
	});

	it("take no version where somebody hides how far they have read", () => {
		const planned = plan([move("ann", 6, 9)], [member("ann")], {
			partly: ["room"],
		});
		expect(planned.markers).toEqual([[6, 9, 20, true]]);
	});

	it("take no version where the others may not know", () => {
		const waiting = { kind: "direct", memberCount: 2 } as const;
		const planned = plan(
			[move("ann", 9)],
			[member("ann", { ...waiting, request: "pending", requestedBy: "bob" })],
		);
		expect(planned).toEqual({
			markers: [[9, 9, 20, true]],
			rows: [["ann", 9, 20, 20]],
		});
	});

	it("stay where they are while the person blocks the other", () => {
		const planned = plan(
			[move("ann", 9)],
			[member("ann", { kind: "direct", hasBlocked: true })],
		);
		expect(planned).toEqual({ markers: [[3, 5, 20, false]], rows: [] });
	});
});
