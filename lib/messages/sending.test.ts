import { describe, expect, test } from "vitest";
import { judge, type OutboxEntry, sendWaiting } from "@/lib/messages/sending";
import type { MessageView } from "@/lib/messages/view";
import type { ProblemCode, Result } from "@/lib/problem";

const entry = (order: number): OutboxEntry => ({
	clientId: `client-${order}`,
	conversationId: "c",
	text: `text ${order}`,
	attachments: [],
	createdAt: "2026-01-01T00:00:00.000Z",
	problem: null,
	order,
});
const refused = (code: ProblemCode): Result<MessageView> => ({
	ok: false,
	problem: { code },
});

/** A server that keeps one message per client id and answers as told, and a queue as the browser keeps it. */
function world(queue: OutboxEntry[], answers: (ProblemCode | "lost")[] = []) {
	const log: string[] = [];
	const refusals: string[] = [];
	const waiting = () => queue.find((e) => !e.problem) ?? null;
	const take = (sent: OutboxEntry): Result<MessageView> => {
		if (!log.includes(sent.clientId)) log.push(sent.clientId);
		return { ok: true, value: { clientId: sent.clientId } as MessageView };
	};
	return {
		log,
		refusals,
		queue: () => queue.map((e) => e.clientId),
		ports: {
			next: async () => waiting(),
			send: async (sent: OutboxEntry) => {
				const answer = answers.shift();
				if (answer === "lost") take(sent);
				if (answer) return refused(answer === "lost" ? "unavailable" : answer);
				return take(sent);
			},
			confirm: async (sent: OutboxEntry) => {
				queue = queue.filter((e) => e !== sent);
			},
			refuse: async (sent: OutboxEntry, problem: { code: ProblemCode }) => {
				queue = queue.map((e) => (e === sent ? { ...e, problem } : e));
				refusals.push(sent.clientId);
			},
			random: () => 0,
		},
	};
}

describe("sending what waits", () => {
	test("twenty messages go out once each, in the order of typing", async () => {
		const queue = Array.from({ length: 20 }, (_, i) => entry(i));
		const { ports, log, queue: left } = world(queue);
		expect(await sendWaiting(ports, 0)).toEqual({ type: "empty" });
		expect(log).toEqual(queue.map((e) => e.clientId));
		expect(left()).toEqual([]);
	});

	test("an answer that was lost is asked for again and gives no second message", async () => {
		const { ports, log } = world([entry(1), entry(2)], ["lost"]);
		expect(await sendWaiting(ports, 0)).toEqual({
			...{ type: "wait", waitMs: 1_000 },
			failures: 1,
		});
		expect(await sendWaiting(ports, 1)).toEqual({ type: "empty" });
		expect(log).toEqual(["client-1", "client-2"]);
	});

	test("a refused message is marked and does not hold up the next", async () => {
		const { ports, log, refusals, queue } = world(
			[entry(1), entry(2)],
			["request_waiting"],
		);
		expect(await sendWaiting(ports, 0)).toEqual({ type: "empty" });
		expect(refusals).toEqual(["client-1"]);
		expect(log).toEqual(["client-2"]);
		expect(queue()).toEqual(["client-1"]);
	});

	test("nothing overtakes a message that waits", async () => {
		const { ports, log, queue } = world([entry(1), entry(2)], ["unavailable"]);
		expect((await sendWaiting(ports, 0)).type).toBe("wait");
		expect(log).toEqual([]);
		expect(queue()).toEqual(["client-1", "client-2"]);
	});

	test("the waits grow while all fails, and begin anew once something went out", async () => {
		const down = world([entry(1)], ["unavailable"]);
		expect(await sendWaiting(down.ports, 3)).toEqual({
			...{ type: "wait", waitMs: 8_000 },
			failures: 4,
		});
		const shaky = world([entry(1), entry(2)]);
		const { send } = shaky.ports;
		const once = {
			...shaky.ports,
			send: async (sent: OutboxEntry) => {
				const answer = await send(sent);
				return sent.order === 1 ? answer : refused("unavailable");
			},
		};
		expect(await sendWaiting(once, 3)).toEqual({
			...{ type: "wait", waitMs: 1_000 },
			failures: 1,
		});
	});

	test("a session that is over keeps everything", async () => {
		const { ports, queue } = world([entry(1), entry(2)], ["not_signed_in"]);
		expect(await sendWaiting(ports, 0)).toEqual({ type: "signedOut" });
		expect(queue()).toEqual(["client-1", "client-2"]);
	});
});

describe("what a refusal means", () => {
	test.each([
		["unavailable", 0, { type: "wait", waitMs: 1_000 }],
		["unavailable", 3, { type: "wait", waitMs: 8_000 }],
		["unavailable", 30, { type: "wait", waitMs: 30_000 }],
		["internal", 4, { type: "wait", waitMs: 16_000 }],
		["internal", 5, { type: "refuse" }],
		["not_signed_in", 0, { type: "signedOut" }],
		["request_waiting", 0, { type: "refuse" }],
		["too_long", 0, { type: "refuse" }],
		["not_found", 0, { type: "refuse" }],
		["conflict", 0, { type: "refuse" }],
	] as const)("%s after %i failures", (code, failures, verdict) => {
		expect(judge({ code }, failures, 0)).toEqual(verdict);
	});

	test("the server's own wish to wait is kept, and clients spread out", () => {
		const problem = { code: "rate_limited", retryAfterSeconds: 7 } as const;
		expect(judge(problem, 0, 0)).toEqual({ type: "wait", waitMs: 7_000 });
		expect(judge(problem, 0, 1)).toEqual({ type: "wait", waitMs: 10_500 });
	});
});
