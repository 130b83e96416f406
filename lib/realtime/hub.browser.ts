import {
	type Address,
	type Freshness,
	type FromHub,
	type FromTab,
	type LineState,
	type SocketEvent,
	TOOK_EVERY,
} from "@/lib/realtime/hub-words";
import type { Line, LinePorts } from "@/lib/realtime/line.browser";

export type HubPorts = {
	openLine: (ports: LinePorts) => Pick<Line, keyof Line>;
	/** Resolves when a tab's lock is free. */
	whenFree: (lock: string) => Promise<unknown>;
	/** The hub's own lock, by which tabs learn that it is gone. */
	lock: string | null;
};

/** Where a hub and a tab meet, as far as the hub uses it. */
export type TabPort = Pick<MessagePort, "postMessage" | "close"> & {
	onmessage: ((message: MessageEvent) => void) | null;
};

type Tab = {
	port: TabPort;
	names: ReadonlySet<string>;
	/** Events that were sent and not yet taken. */
	untaken: number;
	/** It is told no more until it has taken what it was sent; then it fetches the rest. */
	isBehind: boolean;
};

type Question = {
	waiting: Set<Tab>;
	answer: (freshness: Freshness) => void;
};

/** A tab that sleeps takes nothing; no more than this is kept for it. */
const UNTAKEN_MAX = 500;
/** After this long without an answer, as when all tabs sleep, it is asked again later. */
const CHECK_TIMEOUT_MS = 25_000;

/**
 * Holds one line for any number of tabs of one session: listens to whatever any of them wishes to hear, and tells each
 * what is on its own channels. It knows nothing of what the events mean, and every tab fetches what it missed by itself.
 */
export class Hub {
	readonly #ports: HubPorts;
	readonly #tabs = new Set<Tab>();
	#line: Pick<Line, keyof Line> | null = null;
	#question: Question | null = null;

	constructor(ports: HubPorts) {
		this.#ports = ports;
	}

	/** Takes a tab in. It takes part from its "hello" to its "bye", or until its lock is free. */
	join(port: TabPort): void {
		const tab = { port, names: new Set<string>(), untaken: 0, isBehind: false };
		port.onmessage = ({ data }) => this.#take(tab, data as FromTab);
	}

	#take(tab: Tab, said: FromTab): void {
		if (said.type === "hello") this.#welcome(tab, said);
		// A word that was under way when its tab was given up.
		else if (this.#tabs.has(tab)) this.#do(tab, said);
	}

	#do(tab: Tab, said: Exclude<FromTab, { type: "hello" }>): void {
		switch (said.type) {
			case "wish":
				void this.#hear(tab, said.id, said.names);
				break;
			case "took":
				this.#took(tab, said.count);
				break;
			case "checked":
				this.#checked(tab, said.answer);
				break;
			case "awake":
				this.#line?.hurry();
				break;
			case "online":
				if (!this.#line?.renew(said.offlineSinceMs)) this.#tellState(tab);
				break;
			case "bye":
				this.#drop(tab);
				break;
			default:
				said satisfies never;
		}
	}

	#welcome(tab: Tab, { address, lock }: Extract<FromTab, { type: "hello" }>) {
		this.#tabs.add(tab);
		if (lock) void this.#ports.whenFree(lock).then(() => this.#drop(tab));
		tell(tab, { type: "welcome", lock: this.#ports.lock });
		this.#line ??= this.#openLine(address);
		this.#tellState(tab);
		if (!this.#question) return;
		this.#question.waiting.add(tab);
		tell(tab, { type: "check" });
	}

	#openLine(address: Address) {
		return this.#ports.openLine({
			address,
			check: () => this.#check(),
			onEvent: (event) => this.#pass(event),
			onState: (state) => this.#tellAll({ type: "state", state }),
			onOver: () => this.#close(),
		});
	}

	/** From here on the tab gets what is heard on these channels; the answer comes behind whatever was heard before it. */
	async #hear(tab: Tab, id: number, names: string[]): Promise<void> {
		tab.names = new Set(names);
		this.#keepWished();
		const unheard = (await this.#line?.hear(names)) ?? names;
		if (this.#tabs.has(tab)) tell(tab, { type: "heard", id, unheard });
	}

	#keepWished(): void {
		this.#line?.keepOnly(
			new Set([...this.#tabs].flatMap(({ names }) => [...names])),
		);
	}

	#pass(event: SocketEvent): void {
		for (const tab of this.#tabs) {
			if (!tab.names.has(event.channel)) continue;
			tab.isBehind ||= tab.untaken >= UNTAKEN_MAX;
			if (tab.isBehind) continue;
			tab.untaken++;
			tell(tab, { type: "event", event });
		}
	}

	#took(tab: Tab, count: number): void {
		tab.untaken -= count;
		if (!tab.isBehind || tab.untaken >= TOOK_EVERY) return;
		tab.isBehind = false;
		// As after a break: it fetches what it was not told.
		this.#tellState(tab);
	}

	/** Asks all tabs whether the session holds; whoever knows first decides. */
	#check(): Promise<Freshness> {
		this.#question?.answer("failed");
		return new Promise((resolve) => {
			const timer = setTimeout(() => answer("failed"), CHECK_TIMEOUT_MS);
			const answer = (freshness: Freshness) => {
				clearTimeout(timer);
				if (this.#question?.answer === answer) this.#question = null;
				resolve(freshness);
			};
			this.#question = { waiting: new Set(this.#tabs), answer };
			this.#tellAll({ type: "check" });
		});
	}

	#checked(tab: Tab, freshness: Freshness): void {
		if (!this.#question?.waiting.delete(tab)) return;
		if (freshness !== "failed" || this.#question.waiting.size === 0)
			this.#question.answer(freshness);
	}

	#drop(tab: Tab): void {
		if (!this.#tabs.delete(tab)) return;
		tab.port.onmessage = null;
		tab.port.close();
		this.#checked(tab, "failed");
		if (this.#tabs.size === 0) this.#close();
		else this.#keepWished();
	}

	/** Until another tab comes there is no line. */
	#close(): void {
		this.#line?.stop();
		this.#line = null;
		this.#question?.answer("failed");
	}

	#tellState(tab: Tab): void {
		const state: LineState = this.#line?.state ?? "connecting";
		tell(tab, { type: "state", state });
	}

	#tellAll(words: FromHub): void {
		for (const tab of this.#tabs) tell(tab, words);
	}
}

function tell(tab: Tab, words: FromHub): void {
	tab.port.postMessage(words);
}
