import { isBlank } from "@/lib/messages/blank";
import { createSignal, createStore } from "@/lib/store";

/** What a person was writing, by conversation. */
export type DraftTexts = ReadonlyMap<string, string>;

/**
 * What a person was writing in each conversation on this device, kept until it is sent. All their tabs agree. Where the
 * browser has no room, a draft lives only as long as the tab.
 */
export class Drafts {
	readonly #prefix: string;
	readonly #replyPrefix: string;
	/** The conversation in which something was written, here and now. */
	readonly written = createSignal<string>();
	/** One whose draft came from elsewhere: a field that is open shows it. */
	readonly taken = createSignal<string>();
	/** Those with something to read in them. */
	readonly texts = createStore<DraftTexts>(new Map());

	constructor(personId: string) {
		this.#prefix = `chit-chat:draft:${personId}:`;
		this.#replyPrefix = `chit-chat:reply:${personId}:`;
	}

	/** Reads what is kept, and follows what other tabs write. Not before the first drawing: the server knows no drafts. */
	start(): void {
		globalThis.addEventListener("storage", this.#hear);
		try {
			this.texts.set(new Map(this.#kept()));
		} catch {
			// A browser that keeps nothing: there are none.
		}
	}

	stop(): void {
		globalThis.removeEventListener("storage", this.#hear);
	}

	/** The draft of a conversation; empty when there is none. */
	read(conversationId: string): string {
		const known = this.texts.get().get(conversationId);
		if (known !== undefined) return known;
		try {
			return localStorage.getItem(this.#prefix + conversationId) ?? "";
		} catch {
			return "";
		}
	}

	/** Keeps a draft; an empty one is forgotten. */
	write(conversationId: string, text: string): void {
		this.#show(conversationId, text);
		const key = this.#prefix + conversationId;
		try {
			if (text === "") localStorage.removeItem(key);
			else localStorage.setItem(key, text);
		} catch {
			// The words are still in the field.
		}
		this.written.tell(conversationId);
	}

	/** Takes over what was written on another device. */
	take(conversationId: string, text: string, replyTo: number | null): void {
		this.write(conversationId, text);
		this.writeReply(conversationId, replyTo);
		this.taken.tell(conversationId);
	}

	/** Which message the draft of a conversation replies to, by its sequence; null when it replies to none. */
	readReply(conversationId: string): number | null {
		try {
			const kept = localStorage.getItem(this.#replyPrefix + conversationId);
			return Number(kept) || null;
		} catch {
			return null;
		}
	}

	/** Keeps that beside the draft. */
	writeReply(conversationId: string, sequence: number | null): void {
		const key = this.#replyPrefix + conversationId;
		try {
			if (sequence === null) localStorage.removeItem(key);
			else localStorage.setItem(key, String(sequence));
		} catch {
			// It is still beside the field.
		}
		this.written.tell(conversationId);
	}

	#show(conversationId: string, text: string): void {
		const texts = new Map(this.texts.get());
		if (isBlank(text)) texts.delete(conversationId);
		else texts.set(conversationId, text);
		this.texts.set(texts);
	}

	*#kept(): Iterable<[string, string]> {
		for (const key of Object.keys(localStorage)) {
			const text = key.startsWith(this.#prefix) && localStorage.getItem(key);
			if (text && !isBlank(text)) yield [key.slice(this.#prefix.length), text];
		}
	}

	readonly #hear = ({ key, newValue }: StorageEvent): void => {
		if (key === null) this.texts.set(new Map());
		else if (key.startsWith(this.#prefix))
			this.#show(key.slice(this.#prefix.length), newValue ?? "");
	};
}
