import { sendMessage } from "@/lib/messages/api.browser";
import {
	type OutboxStore,
	openOutboxStore,
} from "@/lib/messages/outbox-store.browser";
import type { PendingMessage } from "@/lib/messages/pending";
import {
	type OutboxEntry,
	sendWaiting,
	type TurnEnd,
} from "@/lib/messages/sending";
import type { MessageView } from "@/lib/messages/view";
import type { Problem } from "@/lib/problem";

export type OutboxEvents = {
	/** The messages that wait or failed have changed. */
	onChange: () => void;
	/** The server has taken one, told by this tab or another of the same person. */
	onConfirmed: (message: MessageView) => void;
	/** One could not be kept on the device: it is lost with the page. */
	onUnkept: () => void;
	/** The session is over. */
	onSignedOut: () => void;
};

type News = { type: "changed" } | { type: "confirmed"; message: MessageView };

/**
 * What a person has said and the server has not yet confirmed, on this device. It survives reload, being offline and
 * a closed tab; sends each conversation's messages in order, each once by its client id; all tabs of the person share
 * it, and the one that holds the conversation's lock sends.
 */
export class Outbox {
	readonly #personId: string;
	readonly #events: OutboxEvents;
	readonly #store: OutboxStore;
	readonly #news: BroadcastChannel;
	/** Conversations whose loop runs; true when it was asked to look again. */
	readonly #sending = new Map<string, boolean>();
	/** Entries on their way into the store, which a reload must not miss. */
	readonly #saving = new Set<string>();
	readonly #wakers = new Set<() => void>();
	readonly #loaded: Promise<void>;
	#entries: readonly OutboxEntry[] = [];
	/** Counts what this tab wrote: a reload that overlaps a write reads again. */
	#writes = 0;
	#isClosed = false;

	constructor(personId: string, events: OutboxEvents) {
		this.#personId = personId;
		this.#events = events;
		this.#store = openOutboxStore(personId);
		this.#news = new BroadcastChannel(`chit-chat-outbox-${personId}`);
		this.#news.onmessage = ({ data }) => void this.#hear(data as News);
		globalThis.addEventListener("online", this.wake);
		this.#loaded = this.#reload();
	}

	/** How many wait or failed, in all conversations. */
	async count(): Promise<number> {
		await this.#loaded;
		return this.#entries.length;
	}

	/** What waits or failed in a conversation, in the order of typing. */
	pendingOf(conversationId: string): PendingMessage[] {
		return this.#entries.filter((e) => e.conversationId === conversationId);
	}

	/** Takes a message in: it is drawn at once, kept, and then sent. */
	async add(message: Omit<PendingMessage, "problem">): Promise<void> {
		const last = this.#entries.at(-1)?.order ?? 0;
		const order = Math.max(Date.now(), last + 1);
		const entry: OutboxEntry = { ...message, problem: null, order };
		this.#setEntries([...this.#entries, entry]);
		await this.#keep(entry);
	}

	/** Sends a failed message again. */
	async retry(clientId: string): Promise<void> {
		const entry = this.#entries.find((e) => e.clientId === clientId);
		if (!entry) return;
		const again = { ...entry, problem: null };
		this.#replace(again);
		await this.#keep(again);
	}

	/** Drops a message that was not sent. */
	async discard(clientId: string): Promise<void> {
		await this.#forget(clientId);
		this.#tell({ type: "changed" });
	}

	/** The line is back: no more waiting. */
	readonly wake = (): void => {
		for (const waker of this.#wakers) waker();
		this.#sendAll();
	};

	/** Lets go of the store; what is kept stays. */
	close(): void {
		this.#isClosed = true;
		globalThis.removeEventListener("online", this.wake);
		this.#news.close();
		this.#store.close();
		for (const waker of this.#wakers) waker();
	}

	async #keep(entry: OutboxEntry): Promise<void> {
		this.#saving.add(entry.clientId);
		if (!(await this.#store.put(entry))) this.#events.onUnkept();
		this.#saving.delete(entry.clientId);
		this.#writes += 1;
		this.#tell({ type: "changed" });
		this.#sendAll();
	}

	async #forget(clientId: string): Promise<void> {
		this.#setEntries(this.#entries.filter((e) => e.clientId !== clientId));
		await this.#store.remove(clientId);
		this.#writes += 1;
	}

	async #hear(news: News): Promise<void> {
		if (news.type === "confirmed") this.#events.onConfirmed(news.message);
		await this.#reload();
	}

	async #reload(): Promise<void> {
		let stored: OutboxEntry[] = [];
		for (let seen = -1; seen !== this.#writes; ) {
			seen = this.#writes;
			stored = await this.#store.all();
		}
		if (this.#isClosed) return;
		const saving = this.#entries.filter((e) => this.#saving.has(e.clientId));
		const others = stored.filter((e) => !this.#saving.has(e.clientId));
		this.#setEntries([...others, ...saving].sort((a, b) => a.order - b.order));
		this.#sendAll();
	}

	#sendAll(): void {
		for (const { conversationId, problem } of this.#entries)
			if (!problem) void this.#send(conversationId);
	}

	async #send(conversationId: string): Promise<void> {
		const isRunning = this.#sending.has(conversationId);
		this.#sending.set(conversationId, isRunning);
		if (isRunning) return;
		await this.#sendUntilEmpty(conversationId);
		const isAskedAgain = this.#sending.get(conversationId) === true;
		this.#sending.delete(conversationId);
		if (isAskedAgain) void this.#send(conversationId);
	}

	/** One loop per conversation and tab. The lock is let go while waiting: another tab may have a better line. */
	async #sendUntilEmpty(conversationId: string): Promise<void> {
		let failures = 0;
		while (!this.#isClosed) {
			const end = await this.#turn(conversationId, failures);
			if (end.type === "signedOut") this.#events.onSignedOut();
			if (end.type !== "wait") return;
			failures = end.failures;
			await this.#pause(end.waitMs);
		}
	}

	async #turn(conversationId: string, failures: number): Promise<TurnEnd> {
		const turn = () =>
			sendWaiting(
				{
					next: async () => {
						if (this.#isClosed) return null;
						const entries = await this.#store.all();
						const isNext = (e: OutboxEntry) =>
							e.conversationId === conversationId && !e.problem;
						return entries.find(isNext) ?? null;
					},
					send: (entry) =>
						sendMessage(conversationId, {
							clientId: entry.clientId,
							text: entry.text,
							attachmentIds: entry.attachments.map(({ id }) => id),
							replyTo: entry.replyTo,
							poll: entry.poll,
						}),
					confirm: (entry, message) => this.#confirm(entry, message),
					refuse: (entry, problem) => this.#refuse(entry, problem),
					random: Math.random,
				},
				failures,
			);
		// Locks need a secure page. Without them two tabs may send the same at once, and the client id makes it one.
		const locks = globalThis.navigator.locks as LockManager | undefined;
		const name = `chit-chat-outbox-${this.#personId}-${conversationId}`;
		return locks ? locks.request(name, turn) : turn();
	}

	async #confirm(entry: OutboxEntry, message: MessageView): Promise<void> {
		this.#events.onConfirmed(message);
		await this.#forget(entry.clientId);
		this.#tell({ type: "confirmed", message });
	}

	async #refuse(entry: OutboxEntry, problem: Problem): Promise<void> {
		const refused = { ...entry, problem };
		await this.#store.put(refused);
		this.#writes += 1;
		this.#replace(refused);
		this.#tell({ type: "changed" });
	}

	#pause(waitMs: number): Promise<void> {
		return new Promise((resolve) => {
			const done = () => {
				clearTimeout(timer);
				this.#wakers.delete(done);
				resolve();
			};
			const timer = setTimeout(done, waitMs);
			this.#wakers.add(done);
		});
	}

	#replace(entry: OutboxEntry): void {
		this.#setEntries(
			this.#entries.map((e) => (e.clientId === entry.clientId ? entry : e)),
		);
	}

	#setEntries(entries: readonly OutboxEntry[]): void {
		this.#entries = entries;
		this.#events.onChange();
	}

	#tell(news: News): void {
		if (!this.#isClosed) this.#news.postMessage(news);
	}
}
