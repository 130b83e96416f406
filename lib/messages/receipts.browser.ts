import { moveMarker } from "@/lib/messages/api.browser";
import type { MarkerView } from "@/lib/messages/view";

type Mark = { readSequence: number; deliveredSequence: number };

/** Scrolling through a page moves the mark at each row; the server hears of where it came to rest. */
const GATHER_MS = 400;
const RETRY_MS = 5_000;

/** Tells the server how far this device has come in each conversation: gathered, only forward, again after a failure. */
export class Receipts {
	readonly #onMoved: (conversationId: string, marker: MarkerView) => void;
	readonly #wanted = new Map<string, Mark>();
	readonly #told = new Map<string, Mark>();
	readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();
	/** Conversations of which the server is being told: a slow one hears the rest afterwards, in one. */
	readonly #telling = new Set<string>();

	constructor(onMoved: (conversationId: string, marker: MarkerView) => void) {
		this.#onMoved = onMoved;
	}

	/** What the server already knows needs no telling. */
	known(conversationId: string, marker: Mark): void {
		this.#told.set(
			conversationId,
			furthest(this.#told.get(conversationId), marker),
		);
	}

	/** The same, from a conversation that the server gave. */
	knowOwn(
		{ id, markers }: { id: string; markers: readonly MarkerView[] },
		viewerId: string,
	): void {
		const own = markers.find((marker) => marker.personId === viewerId);
		if (own) this.known(id, own);
	}

	/** All up to here has reached this device. */
	delivered(conversationId: string, sequence: number): void {
		this.#want(conversationId, {
			readSequence: 0,
			deliveredSequence: sequence,
		});
	}

	/** All up to here was seen. */
	read(conversationId: string, sequence: number): void {
		this.#want(conversationId, {
			readSequence: sequence,
			deliveredSequence: sequence,
		});
	}

	stop(): void {
		for (const timer of this.#timers.values()) clearTimeout(timer);
		this.#timers.clear();
	}

	#want(conversationId: string, mark: Mark): void {
		const wanted = furthest(this.#wanted.get(conversationId), mark);
		this.#wanted.set(conversationId, wanted);
		if (!this.#isNews(conversationId)) return;
		const isTelling = this.#telling.has(conversationId);
		this.#tellLater(conversationId, isTelling ? RETRY_MS : GATHER_MS);
	}

	#isNews(conversationId: string): boolean {
		const wanted = this.#wanted.get(conversationId);
		const told = this.#told.get(conversationId);
		if (!wanted) return false;
		return (
			wanted.readSequence > (told?.readSequence ?? 0) ||
			wanted.deliveredSequence > (told?.deliveredSequence ?? 0)
		);
	}

	#tellLater(conversationId: string, delayMs: number): void {
		if (this.#timers.has(conversationId)) return;
		const timer = setTimeout(() => {
			this.#timers.delete(conversationId);
			void this.#tell(conversationId);
		}, delayMs);
		this.#timers.set(conversationId, timer);
	}

	async #tell(conversationId: string): Promise<void> {
		const wanted = this.#wanted.get(conversationId);
		if (!wanted || !this.#isNews(conversationId)) return;
		this.#telling.add(conversationId);
		const told = await moveMarker(conversationId, {
			...(wanted.readSequence > 0 ? { readSequence: wanted.readSequence } : {}),
			deliveredSequence: wanted.deliveredSequence,
		});
		this.#telling.delete(conversationId);
		if (told.ok) {
			this.known(conversationId, wanted);
			this.#onMoved(conversationId, told.value);
			this.#tellRest(conversationId);
		} else if (told.problem.code !== "not_found")
			this.#tellLater(conversationId, RETRY_MS);
	}

	/** What was seen while the server was being told waits no longer. */
	#tellRest(conversationId: string): void {
		if (!this.#isNews(conversationId)) return;
		clearTimeout(this.#timers.get(conversationId));
		this.#timers.delete(conversationId);
		this.#tellLater(conversationId, GATHER_MS);
	}
}

function furthest(a: Mark | undefined, b: Mark): Mark {
	return {
		readSequence: Math.max(a?.readSequence ?? 0, b.readSequence),
		deliveredSequence: Math.max(
			a?.deliveredSequence ?? 0,
			b.deliveredSequence,
			b.readSequence,
		),
	};
}
