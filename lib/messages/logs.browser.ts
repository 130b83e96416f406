import type { ConversationView } from "@/lib/conversations/view";
import { ConversationLog } from "@/lib/messages/conversation-log.browser";
import type { PendingMessage } from "@/lib/messages/pending";
import type { MessageView } from "@/lib/messages/view";
import { createSignal } from "@/lib/store";

/** The logs that were opened in this tab, one for each conversation. */
export class Logs {
	readonly #viewerId: string;
	readonly #pendingOf: (conversationId: string) => PendingMessage[];
	readonly #onEvent: (line: MessageView) => void;
	readonly #logs = new Map<string, ConversationLog>();
	/** Told of each log as it is made. */
	readonly made = createSignal<ConversationLog>();

	constructor(
		viewerId: string,
		pendingOf: (conversationId: string) => PendingMessage[],
		onEvent: (line: MessageView) => void,
	) {
		this.#viewerId = viewerId;
		this.#onEvent = onEvent;
		this.#pendingOf = pendingOf;
	}

	/** The log of a conversation, made when it is first asked for. */
	open(conversationId: string): ConversationLog {
		const known = this.#logs.get(conversationId);
		if (known) return known;
		const made = new ConversationLog(
			this.#viewerId,
			conversationId,
			this.#onEvent,
		);
		this.#logs.set(conversationId, made);
		made.setPending(this.#pendingOf(conversationId));
		this.made.tell(made);
		return made;
	}

	all(): Iterable<ConversationLog> {
		return this.#logs.values();
	}

	find(conversationId: string): ConversationLog | undefined {
		return this.#logs.get(conversationId);
	}

	/** What waits to be sent has changed. */
	showPending(): void {
		for (const log of this.#logs.values())
			log.setPending(this.#pendingOf(log.conversationId));
	}

	/** What a list or an answer says of a conversation: an open log that is behind asks for what it lacks. */
	see({ id, markers, version, marksVersion }: ConversationView): void {
		const log = this.#logs.get(id);
		if (!log?.state.get().isOpen) return;
		log.seeMarkers(markers);
		const { timeline } = log.state.get();
		if (timeline.version < version || timeline.marksVersion < marksVersion)
			void log.catchUp();
	}
}
