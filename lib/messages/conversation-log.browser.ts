import { TIMER_MS_MAX } from "@/lib/limits";
import { listChanges, listPage, listPins } from "@/lib/messages/api.browser";
import { nextExpiryMs } from "@/lib/messages/expiry";
import type { PendingMessage } from "@/lib/messages/pending";
import { emptyQuote, quoteOfMessage } from "@/lib/messages/quotes";
import {
	emptyTimeline,
	hasHole,
	newestLoaded,
	reduceTimeline,
	type Timeline,
	type TimelineAction,
} from "@/lib/messages/timeline";
import type {
	MarkerView,
	MarkView,
	MessagePageView,
	MessageView,
} from "@/lib/messages/view";
import type { Problem } from "@/lib/problem";
import { createStore, type Store } from "@/lib/store";

/** What a fetch is doing; a problem means it failed and may be tried again. */
export type Progress = "idle" | "loading" | Problem;
export type LogState = {
	timeline: Timeline;
	/** Whether a first page has come. */
	isOpen: boolean;
	first: Progress;
	older: Progress;
	newer: Progress;
};

/** Events may overtake each other; a hole that closes by itself in this time needs no request. */
const HOLE_PATIENCE_MS = 250;
const CATCH_UP_RETRY_MS = 3_000;
/** Beyond this many pages of changes the newest page is read afresh: nobody waits for a month of messages. */
const CATCH_UP_PAGES_MAX = 5;
/** More rows than this are dropped at the far end; they come back by paging. */
const ROWS_MAX = 400;

type Opened = Pick<
	Extract<TimelineAction, { type: "opened" }>,
	"markers" | "version" | "marksVersion" | "lastSequence"
>;

/** One conversation's log on this device: keeps its timeline whole by asking the server for what is missing. */
export class ConversationLog {
	readonly conversationId: string;
	readonly state: Store<LogState>;
	readonly #onEvent: (line: MessageView) => void;
	/** Quoted messages that are being asked for. */
	readonly #asking = new Set<number>();
	#patience: ReturnType<typeof setTimeout> | undefined;
	#expiry: ReturnType<typeof setTimeout> | undefined;
	#catchingUp: Promise<boolean> | null = null;

	/** `onEvent` is told each line about the conversation itself that catching up brings. */
	constructor(
		viewerId: string,
		conversationId: string,
		onEvent: (line: MessageView) => void,
	) {
		this.conversationId = conversationId;
		this.#onEvent = onEvent;
		this.state = createStore<LogState>({
			timeline: emptyTimeline(viewerId),
			isOpen: false,
			first: "idle",
			older: "idle",
			newer: "idle",
		});
	}

	/** Takes a page that came with the conversation it belongs to. */
	open(
		page: MessagePageView,
		{ markers, version, marksVersion, lastSequence }: Opened,
	): void {
		const known = { markers, version, marksVersion, lastSequence };
		this.#apply({ type: "opened", page, ...known });
		this.#set({ isOpen: true, first: "idle" });
	}

	/** Takes what was pinned when the conversation had this version. */
	seePins(pins: readonly MessageView[], version: number): void {
		this.#apply({ type: "pinsRead", pins, version });
	}

	hear(message: MessageView): void {
		this.#apply({ type: "heard", message });
		this.#watchHoles();
	}

	/** A message that is not as it was, by an event or as the answer to what this device asked. */
	change(message: MessageView): void {
		this.#apply({ type: "changed", message });
		this.#watchHoles();
	}

	setMark(mark: MarkView): void {
		this.#apply({ type: "markSet", mark });
	}

	mark(marker: MarkerView): void {
		this.#apply({ type: "marked", marker });
		this.#watchHoles();
	}

	/** Takes markers from a list or an answer, which tell nothing about what else has changed. */
	seeMarkers(markers: readonly MarkerView[]): void {
		this.#apply({ type: "markersSeen", markers });
	}

	setPending(pending: readonly PendingMessage[]): void {
		this.#apply({ type: "outbox", pending });
	}

	/**
	 * Brings all that changed since the last known version; joins a run that is already under way. False when the server
	 * could not be asked: it is asked again later.
	 */
	catchUp(): Promise<boolean> {
		this.#catchingUp ??= this.#catchUp().finally(() => {
			this.#catchingUp = null;
		});
		return this.#catchingUp;
	}

	/** Reads the page before the oldest loaded message. */
	async loadOlder(): Promise<void> {
		const { timeline, older } = this.state.get();
		const first = timeline.messages[0]?.sequence;
		if (older === "loading" || !timeline.hasOlder || !first) return;
		this.#set({ older: "loading" });
		const page = await listPage(this.conversationId, { before: first });
		if (!page.ok) return this.#set({ older: page.problem });
		this.#apply({ type: "olderLoaded", page: page.value });
		this.#apply({ type: "trimmed", keep: "oldest", count: ROWS_MAX });
		this.#set({ older: "idle" });
	}

	/** Reads the page after the newest loaded message. */
	async loadNewer(): Promise<void> {
		const { timeline, newer } = this.state.get();
		if (newer === "loading" || !timeline.hasNewer) return;
		this.#set({ newer: "loading" });
		const after = newestLoaded(timeline);
		const page = await listPage(this.conversationId, { after });
		if (!page.ok) return this.#set({ newer: page.problem });
		this.#apply({ type: "newerLoaded", page: page.value });
		this.#apply({ type: "trimmed", keep: "newest", count: ROWS_MAX });
		this.#set({ newer: "idle" });
	}

	/** Reads the newest page, wherever the reader was. */
	async loadNewest(): Promise<void> {
		this.#set({ first: "loading" });
		const { timeline } = this.state.get();
		const page = await listPage(this.conversationId, {});
		if (!page.ok) return this.#set({ first: page.problem });
		this.open(page.value, timeline);
	}

	/**
	 * Makes sure that the surroundings of a message are loaded, reading the page around it when they are not. Answers why
	 * that failed, or null.
	 */
	async jumpTo(sequence: number): Promise<Problem | null> {
		if (isLoaded(this.state.get().timeline, sequence)) return null;
		this.#set({ first: "loading" });
		const page = await listPage(this.conversationId, { around: sequence });
		if (!page.ok) {
			this.#set({ first: "idle" });
			return page.problem;
		}
		this.open(page.value, this.state.get().timeline);
		return null;
	}

	/** Asks for a message that is quoted and of which nothing is known here. */
	async needQuote(sequence: number): Promise<void> {
		if (this.#asking.has(sequence)) return;
		this.#asking.add(sequence);
		const query = { around: sequence, limit: 1 };
		const page = await listPage(this.conversationId, query);
		this.#asking.delete(sequence);
		if (!page.ok) return;
		const { messages, marks } = page.value;
		const found = messages.find((one) => one.sequence === sequence);
		const quote = found ? quoteOfMessage(found) : emptyQuote(sequence);
		this.#apply({ type: "quotesSeen", quotes: [quote], marks });
	}

	/** Lets go of rows far above when the reader is at the newest. */
	trimOld(): void {
		if (this.state.get().timeline.messages.length > ROWS_MAX * 1.5)
			this.#apply({ type: "trimmed", keep: "newest", count: ROWS_MAX });
	}

	async #catchUp(): Promise<boolean> {
		for (let pages = 0; pages < CATCH_UP_PAGES_MAX; pages++) {
			const { timeline } = this.state.get();
			const changes = await listChanges(this.conversationId, timeline);
			if (!changes.ok) {
				this.#watchHoles(CATCH_UP_RETRY_MS);
				return false;
			}
			this.#apply({ type: "caughtUp", changes: changes.value });
			for (const message of changes.value.messages)
				if (message.body.kind === "event") this.#onEvent(message);
			if (!changes.value.isComplete) continue;
			await this.#refill();
			return true;
		}
		await this.loadNewest();
		await this.#readPins();
		this.#watchHoles();
		return true;
	}

	/** All changes are known; what is still held misses rows that were dropped from the page. */
	async #refill(): Promise<void> {
		if (this.state.get().timeline.held.length > 0) await this.loadNewest();
	}

	/** Needed where so much was missed that it was not caught up with. */
	async #readPins(): Promise<void> {
		const { version } = this.state.get().timeline;
		const pins = await listPins(this.conversationId);
		if (pins.ok) this.seePins(pins.value.messages, version);
	}

	#watchHoles(patienceMs = HOLE_PATIENCE_MS): void {
		clearTimeout(this.#patience);
		const { isOpen, timeline } = this.state.get();
		if (!isOpen || !hasHole(timeline)) return;
		this.#patience = setTimeout(() => {
			if (hasHole(this.state.get().timeline)) void this.catchUp();
		}, patienceMs);
	}

	/** What does not stay goes on time, also where nothing is heard from the server. */
	#watchExpiry(timeline: Timeline): void {
		clearTimeout(this.#expiry);
		const next = nextExpiryMs(timeline);
		if (next === null) return;
		const waitMs = Math.min(Math.max(next - Date.now(), 0), TIMER_MS_MAX);
		this.#expiry = setTimeout(
			() => this.#apply({ type: "timePassed", nowMs: Date.now() }),
			waitMs,
		);
	}

	#apply(action: TimelineAction): void {
		const timeline = reduceTimeline(this.state.get().timeline, action);
		this.#watchExpiry(timeline);
		this.#set({ timeline });
	}

	#set(change: Partial<LogState>): void {
		this.state.set({ ...this.state.get(), ...change });
	}
}

/** Whether a message is in the loaded stretch, or the nearest to it that there is. */
function isLoaded(state: Timeline, sequence: number): boolean {
	const first = state.messages[0]?.sequence;
	if (first === undefined) return false;
	const reachesUp = sequence >= first || !state.hasOlder;
	return reachesUp && (sequence <= newestLoaded(state) || !state.hasNewer);
}
