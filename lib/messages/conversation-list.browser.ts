import {
	listRecentConversations,
	readConversation,
} from "@/lib/conversations/api.browser";
import type { ConversationView } from "@/lib/conversations/view";
import {
	channelsOf,
	type Inbox,
	type InboxAction,
	reduceInbox,
} from "@/lib/messages/inbox";
import type { Problem } from "@/lib/problem";
import { createStore, type Store } from "@/lib/store";

const STALE_PATIENCE_MS = 400;

type ListEvents = {
	/** What was heard does not tell all: the list is to be fetched again. */
	onStale: () => void;
	/** One conversation was read by itself. */
	onRead: (conversation: ConversationView) => void;
};

/**
 * The viewer's conversations on this device: what is listed, which of them are open in front of the person, and when
 * the server must be asked again because what was heard does not tell all.
 */
export class ConversationList {
	readonly inbox: Store<Inbox>;
	readonly #events: ListEvents;
	/** How many screens hold each conversation open. */
	readonly #held = new Map<string, number>();
	#staleTimer: ReturnType<typeof setTimeout> | undefined;

	constructor(
		viewerId: string,
		conversations: readonly ConversationView[],
		events: ListEvents,
	) {
		this.inbox = createStore<Inbox>({
			viewerId,
			conversations,
			isStale: false,
			goneIds: [],
		});
		this.#events = events;
	}

	stop(): void {
		clearTimeout(this.#staleTimer);
	}

	find(id: string): ConversationView | undefined {
		return this.inbox.get().conversations.find((one) => one.id === id);
	}

	/** Changes the list; when the change says that more was missed, the owner hears so in a moment, once. */
	apply(action: InboxAction): void {
		this.inbox.set(reduceInbox(this.inbox.get(), action));
		if (!this.inbox.get().isStale || this.#staleTimer) return;
		this.#staleTimer = setTimeout(() => {
			this.#staleTimer = undefined;
			this.#events.onStale();
		}, STALE_PATIENCE_MS);
	}

	/** A conversation is open from here on; the answer ends that. */
	hold(id: string): () => void {
		this.#held.set(id, (this.#held.get(id) ?? 0) + 1);
		return () => {
			const left = (this.#held.get(id) ?? 1) - 1;
			if (left > 0) this.#held.set(id, left);
			else this.#held.delete(id);
		};
	}

	/** Whether a screen holds it open. */
	isHeld(id: string): boolean {
		return this.#held.has(id);
	}

	/** The channels that these conversations speak on. */
	channelNames(): string[] {
		return channelsOf(this.inbox.get().conversations, this.#held, Date.now());
	}

	/** Fetches the list again, and what is open and not in it (old, or answered with no). Answers what went wrong. */
	async refresh(): Promise<Problem | null> {
		const listed = await listRecentConversations();
		if (!listed.ok) return listed.problem;
		this.apply({ type: "loaded", conversations: listed.value.conversations });
		const missing = [...this.#held.keys()].filter((id) => !this.find(id));
		await Promise.all(missing.map((id) => this.reread(id)));
		return null;
	}

	/** Reads one conversation afresh. */
	async reread(id: string): Promise<void> {
		const read = await readConversation(id);
		if (read.ok) {
			this.apply({ type: "read", conversation: read.value });
			this.#events.onRead(read.value);
		} else if (read.problem.code === "not_found")
			this.apply({ type: "gone", conversationId: id });
	}
}
