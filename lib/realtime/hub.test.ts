import { describe, expect, it, vi } from "vitest";
import { Hub, type TabPort } from "@/lib/realtime/hub.browser";
import {
	type FromHub,
	type FromTab,
	type LineState,
	TOOK_EVERY,
} from "@/lib/realtime/hub-words";
import type { LinePorts } from "@/lib/realtime/line.browser";

const ADDRESS = { key: "key", publicUrl: null };

/** The outside world of a hub: a line that the test holds the other end of, and locks that it frees. */
function setUp() {
	const locks = new Map<string, () => void>();
	const lines: ReturnType<typeof openLine>[] = [];
	const hub = new Hub({
		lock: "hub",
		openLine: (ports) => {
			const line = openLine(ports);
			lines.push(line);
			return line;
		},
		whenFree: (lock) =>
			new Promise<void>((free) => {
				locks.set(lock, free);
			}),
	});
	const free = async (lock: string) => {
		locks.get(lock)?.();
		await Promise.resolve();
	};
	const open = (lock: string) => {
		const tab = openTab(hub);
		tab.say({ type: "hello", address: ADDRESS, lock });
		return tab;
	};
	return { lines, open, free };
}

function openLine(ports: LinePorts) {
	const answers: ((unheard: string[]) => void)[] = [];
	return {
		...ports,
		state: "connecting" as LineState,
		held: new Set<string>(),
		answers,
		isStopped: false,
		keepOnly(wanted: ReadonlySet<string>) {
			this.held = new Set([...this.held].filter((name) => wanted.has(name)));
		},
		hear(names: readonly string[]) {
			this.held = new Set([...this.held, ...names]);
			return new Promise<string[]>((answer) => answers.push(answer));
		},
		hurry: vi.fn(),
		renew: vi.fn(() => true),
		stop() {
			this.isStopped = true;
		},
		say(channel: string, name: string) {
			ports.onEvent({ channel, name, data: null });
		},
	};
}

function openTab(hub: Hub) {
	const heard: FromHub[] = [];
	const port: TabPort = {
		onmessage: null,
		postMessage: (words: FromHub) => heard.push(words),
		close: vi.fn(),
	};
	hub.join(port);
	const say = (data: FromTab) => port.onmessage?.({ data } as MessageEvent);
	return {
		say,
		port,
		heard,
		wish: (id: number, ...names: string[]) => say({ type: "wish", id, names }),
		events: () =>
			heard.flatMap((one) => (one.type === "event" ? [one.event.name] : [])),
		all: <T extends FromHub["type"]>(type: T) =>
			heard.filter((one) => one.type === type),
	};
}

const later = () => new Promise((done) => setTimeout(done));

describe("the hub of a browser's tabs", () => {
	it("opens one line for all tabs, and tells each how it stands", () => {
		const { lines, open } = setUp();
		const first = open("a");
		const [line] = lines;
		if (line) line.state = "connected";
		line?.onState("connected");
		const second = open("b");
		expect(lines.length).toBe(1);
		expect(first.heard).toEqual([
			{ type: "welcome", lock: "hub" },
			{ type: "state", state: "connecting" },
			{ type: "state", state: "connected" },
		]);
		expect(second.heard).toEqual([
			{ type: "welcome", lock: "hub" },
			{ type: "state", state: "connected" },
		]);
	});

	it("tells a tab what is on its own channels alone", () => {
		const { lines, open } = setUp();
		const [first, second] = [open("a"), open("b")];
		first.wish(1, "own", "chat");
		second.wish(1, "own");
		lines[0]?.say("own", "to both");
		lines[0]?.say("chat", "to the first");
		lines[0]?.say("other", "to nobody");
		expect(first.events()).toEqual(["to both", "to the first"]);
		expect(second.events()).toEqual(["to both"]);
	});

	it("tells a tab all that comes after its wish: before the answer, and behind it, in order", async () => {
		const { lines, open } = setUp();
		open("a").wish(1, "chat");
		lines[0]?.say("chat", "before");
		const tab = open("b");
		tab.wish(7, "chat");
		lines[0]?.say("chat", "between");
		lines[0]?.answers.at(-1)?.([]);
		await later();
		lines[0]?.say("chat", "after");
		expect(tab.heard.slice(2)).toEqual([
			expect.objectContaining({
				event: expect.objectContaining({ name: "between" }),
			}),
			{ type: "heard", id: 7, unheard: [] },
			expect.objectContaining({
				event: expect.objectContaining({ name: "after" }),
			}),
		]);
	});

	it("listens to what any tab wishes, and leaves what none wishes any more", async () => {
		const { lines, open, free } = setUp();
		const [first, second] = [open("a"), open("b")];
		first.wish(1, "own", "active", "typing-1");
		second.wish(1, "own", "active", "typing-2");
		const line = lines[0];
		expect(line?.held).toEqual(
			new Set(["own", "active", "typing-1", "typing-2"]),
		);
		first.wish(2, "own", "typing-1");
		expect(line?.held).toEqual(
			new Set(["own", "active", "typing-1", "typing-2"]),
		);
		second.wish(2, "own");
		expect(line?.held).toEqual(new Set(["own", "typing-1"]));
		// Killed without a word.
		await free("a");
		expect(line?.held).toEqual(new Set(["own"]));
		expect(line?.isStopped).toBe(false);
		expect(first.port.close).toHaveBeenCalled();
	});

	it("closes the line with the last tab, however it went, and opens another for the next", async () => {
		const { lines, open, free } = setUp();
		const [first] = [open("a"), open("b")];
		first.say({ type: "bye" });
		expect(lines[0]?.isStopped).toBe(false);
		await free("b");
		expect(lines[0]?.isStopped).toBe(true);
		open("c");
		expect(lines.length).toBe(2);
		expect(lines[1]?.isStopped).toBe(false);
	});

	it("asks all tabs whether the session holds, and goes by who knows first", async () => {
		const { lines, open, free } = setUp();
		const [first, second] = [open("a"), open("b")];
		const fresh = lines[0]?.check();
		expect(first.all("check").length).toBe(1);
		first.say({ type: "checked", answer: "failed" });
		second.say({ type: "checked", answer: "fresh" });
		expect(await fresh).toBe("fresh");

		const failed = lines[0]?.check();
		first.say({ type: "checked", answer: "failed" });
		await free("b");
		expect(await failed).toBe("failed");

		// A tab that came while it was asked is asked, too.
		const late = lines[0]?.check();
		const third = open("c");
		third.say({ type: "checked", answer: "signedOut" });
		expect(await late).toBe("signedOut");
		lines[0]?.onOver();
		expect(lines[0]?.isStopped).toBe(true);
	});

	it("keeps a bounded number of events for a tab that sleeps, and has it fetch the rest", () => {
		const { lines, open } = setUp();
		const [awake, asleep] = [open("a"), open("b")];
		for (const tab of [awake, asleep]) tab.wish(1, "chat");
		const [line] = lines;
		if (line) line.state = "connected";
		for (let i = 1; i <= 1_000; i++) {
			line?.say("chat", String(i));
			if (i % TOOK_EVERY === 0) awake.say({ type: "took", count: TOOK_EVERY });
		}
		expect(awake.events().length).toBe(1_000);
		const kept = asleep.events().length;
		expect(kept).toBeLessThanOrEqual(500);
		expect(asleep.all("state").length).toBe(1);
		for (let took = 0; took < kept; took += TOOK_EVERY)
			asleep.say({ type: "took", count: TOOK_EVERY });
		expect(asleep.all("state")).toEqual([
			{ type: "state", state: "connecting" },
			{ type: "state", state: "connected" },
		]);
		line?.say("chat", "live again");
		expect(asleep.events().at(-1)).toBe("live again");
		expect(awake.all("state").length).toBe(1);
	});

	it("renews the line for a device that is on a network again, or says how it stands", () => {
		const { lines, open } = setUp();
		const tab = open("a");
		const [line] = lines;
		if (line) line.state = "connected";
		tab.say({ type: "online", offlineSinceMs: 5 });
		expect(line?.renew).toHaveBeenCalledWith(5);
		expect(tab.all("state").length).toBe(1);
		line?.renew.mockReturnValue(false);
		tab.say({ type: "online", offlineSinceMs: 5 });
		expect(tab.all("state").at(-1)).toEqual({
			type: "state",
			state: "connected",
		});
	});
});
