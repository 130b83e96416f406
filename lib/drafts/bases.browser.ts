import type { Words } from "@/lib/drafts/merge";

/** What the server held when this device last agreed with it. */
export type Base = Words & {
	version: number;
	/** What went to the server since and was not answered: found there, it is this device's own. */
	onTheWay: Words[];
};

const NO_BASE: Base = { text: "", replyTo: null, version: 0, onTheWay: [] };
/** More requests are not left without an answer in one life of a page. */
const ON_THE_WAY_MAX = 5;

/** What each draft of this device was made from, kept beside it. Where the browser keeps nothing, there was nothing. */
export class Bases {
	readonly #prefix: string;

	constructor(personId: string) {
		this.#prefix = `chit-chat:draft-base:${personId}:`;
	}

	read(conversationId: string): Base {
		try {
			const kept = localStorage.getItem(this.#prefix + conversationId);
			return kept ? (JSON.parse(kept) as Base) : NO_BASE;
		} catch {
			return NO_BASE;
		}
	}

	/** The device and the server agree on this. */
	write(
		conversationId: string,
		{ text, replyTo, version }: Omit<Base, "onTheWay">,
	): void {
		this.#keep(conversationId, { text, replyTo, version, onTheWay: [] });
	}

	/** These words go to the server now; whether they arrive is not known yet. */
	send(conversationId: string, { text, replyTo }: Words): void {
		const base = this.read(conversationId);
		const last = base.onTheWay.at(-1);
		if (last && last.text === text && last.replyTo === replyTo) return;
		const onTheWay = [...base.onTheWay, { text, replyTo }].slice(
			-ON_THE_WAY_MAX,
		);
		this.#keep(conversationId, { ...base, onTheWay });
	}

	forget(conversationId: string): void {
		try {
			localStorage.removeItem(this.#prefix + conversationId);
		} catch {
			// There was none.
		}
	}

	#keep(conversationId: string, base: Base): void {
		try {
			localStorage.setItem(this.#prefix + conversationId, JSON.stringify(base));
		} catch {
			// It is asked for again, and merged by what it says.
		}
	}

	/** The conversations of which something is known. */
	ids(): string[] {
		try {
			return Object.keys(localStorage)
				.filter((key) => key.startsWith(this.#prefix))
				.map((key) => key.slice(this.#prefix.length));
		} catch {
			return [];
		}
	}
}
