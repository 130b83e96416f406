import {
	keepDraft,
	keepDraftOnLeaving,
	listDrafts,
	readDraft,
} from "@/lib/drafts/api.browser";
import { Bases } from "@/lib/drafts/bases.browser";
import type { DraftInput } from "@/lib/drafts/input";
import { mergeDrafts, type Words } from "@/lib/drafts/merge";
import type { DraftView } from "@/lib/drafts/view";
import { isPassing } from "@/lib/http/fetch.browser";
import { MESSAGE_LENGTH_MAX } from "@/lib/limits";
import type { Live } from "@/lib/messages/live.browser";

/** Somebody who writes pauses this long at the end of a thought. */
const PAUSE_MS = 2_000;
/** What was just sent is to leave the other devices' fields soon. */
const EMPTIED_MS = 300;
const RETRY_MS = 10_000;

/** Keeps this tab's drafts and the server's copies together until the tab's live part stops. */
export function syncDrafts(live: Live): void {
	const sync = new DraftSync(live);
	const stops = [
		live.drafts.written.listen((id) => sync.wrote(id)),
		onReturn(live, () => void sync.pull()),
		live.events.listen(async ({ name, data }) => {
			if (name !== "draft.changed") return;
			// The schemas come with the first event and not with the first page.
			const events = await import("@/lib/drafts/events").catch(() => null);
			// A build that is gone: then all is asked for.
			if (!events) return void sync.pull();
			const told = events.draftChanged.schema.safeParse(data).data;
			if (told) sync.heard(told.conversationId, told.version);
		}),
	];
	const leave = () => sync.leave();
	globalThis.addEventListener("pagehide", leave);
	globalThis.addEventListener("blur", leave);
	live.stopped.listen(() => {
		for (const stop of stops) stop();
		globalThis.removeEventListener("pagehide", leave);
		globalThis.removeEventListener("blur", leave);
		sync.stop();
	});
	void sync.pull();
}

/** Each time that the line is back: events may have been missed. */
function onReturn(live: Live, then: () => void): () => void {
	let before = live.connection.get();
	return live.connection.subscribe(() => {
		const now = live.connection.get();
		if (now === "connected" && before !== "connected") then();
		before = now;
	});
}

/**
 * The device's own drafts are the truth here; this carries them to the server and takes over what other devices wrote. All
 * that concerns one conversation happens one after the other.
 */
class DraftSync {
	readonly #live: Live;
	readonly #bases: Bases;
	readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();
	readonly #turns = new Map<string, Promise<void>>();
	#isStopped = false;

	constructor(live: Live) {
		this.#live = live;
		this.#bases = new Bases(live.viewerId);
	}

	/** Something was written here: the server hears of it after a pause. */
	wrote(id: string): void {
		if (!isConversation(id) || this.#isAgreed(id)) return;
		const { text } = this.#wordsOf(id);
		this.#later(id, text === "" ? EMPTIED_MS : PAUSE_MS);
	}

	/** Another device changed a draft, or this one did and the word came back. */
	heard(id: string, version: number): void {
		this.#turn(id, async () => {
			if (version <= this.#bases.read(id).version) return;
			await this.#fetch(id);
		});
	}

	/** Fetches all anew: at the start, and when events may have been missed. */
	async pull(): Promise<void> {
		const answer = await listDrafts();
		if (!answer.ok) return;
		const rest = new Set([
			...this.#bases.ids(),
			...[...this.#live.drafts.texts.get().keys()].filter(isConversation),
		]);
		for (const draft of answer.value) {
			rest.delete(draft.conversationId);
			this.#turn(draft.conversationId, async () => {
				// The list may be older than what was agreed on while it was on its way.
				const { version } = this.#bases.read(draft.conversationId);
				if (draft.version >= version) this.#take(draft);
			});
		}
		// The list leaves out what was emptied.
		for (const id of rest) {
			const { text, onTheWay } = this.#bases.read(id);
			const isEmptied = text !== "" || onTheWay.length > 0;
			if (isEmptied) this.#turn(id, () => this.#fetch(id));
			else if (!this.#isAgreed(id)) this.#turn(id, () => this.#push(id));
		}
	}

	/** The page is left, or put behind another: what waits goes now. */
	leave(): void {
		for (const id of this.#timers.keys()) {
			const input = this.#inputOf(id);
			if (!input) continue;
			this.#bases.send(id, input);
			keepDraftOnLeaving(id, input);
		}
	}

	stop(): void {
		this.#isStopped = true;
		for (const timer of this.#timers.values()) clearTimeout(timer);
		this.#timers.clear();
	}

	#later(id: string, delayMs: number): void {
		if (this.#isStopped) return;
		clearTimeout(this.#timers.get(id));
		const timer = setTimeout(() => {
			this.#timers.delete(id);
			this.#turn(id, () => this.#push(id));
		}, delayMs);
		this.#timers.set(id, timer);
	}

	#turn(id: string, work: () => Promise<void>): void {
		const before = this.#turns.get(id) ?? Promise.resolve();
		this.#turns.set(
			id,
			before.then(async () => {
				if (!this.#isStopped) await work();
			}),
		);
	}

	async #push(id: string): Promise<void> {
		const input = this.#inputOf(id);
		if (!input) return;
		this.#bases.send(id, input);
		const answer = await keepDraft(id, input);
		if (answer.ok && answer.value.isKept)
			return this.#bases.write(id, answer.value.draft);
		if (answer.ok) return this.#take(answer.value.draft);
		if (isPassing(answer.problem)) this.#later(id, RETRY_MS);
		// No member any more: what was written here stays here.
		else if (answer.problem.code === "not_found") this.#bases.forget(id);
	}

	async #fetch(id: string): Promise<void> {
		const answer = await readDraft(id);
		if (answer.ok) this.#take(answer.value);
		else if (answer.problem.code === "not_found") this.#bases.forget(id);
	}

	/** Takes the server's draft over, together with what was written here since. */
	#take(draft: DraftView): void {
		// Somebody else has signed in on this device: it is not for this page.
		if (draft.personId !== this.#live.viewerId) return;
		const id = draft.conversationId;
		const base = this.#bases.read(id);
		const isOwn =
			draft.version === base.version + 1 &&
			base.onTheWay.some((sent) => isSame(sent, draft));
		const mine = this.#wordsOf(id);
		const merged = mergeDrafts(isOwn ? draft : base, mine, draft);
		this.#bases.write(id, draft);
		if (!isSame(merged, mine))
			this.#live.drafts.take(id, merged.text, merged.replyTo);
		if (!isSame(merged, draft)) this.#later(id, PAUSE_MS);
	}

	/** What to tell the server; null when it knows, and of what it would not take. */
	#inputOf(id: string): DraftInput | null {
		const { text, replyTo } = this.#wordsOf(id);
		if (this.#isAgreed(id) || text.length > MESSAGE_LENGTH_MAX) return null;
		const { version: base } = this.#bases.read(id);
		return { personId: this.#live.viewerId, text, replyTo, base };
	}

	#isAgreed(id: string): boolean {
		const base = this.#bases.read(id);
		return base.onTheWay.length === 0 && isSame(this.#wordsOf(id), base);
	}

	#wordsOf(id: string): Words {
		const { drafts } = this.#live;
		return { text: drafts.read(id), replyTo: drafts.readReply(id) };
	}
}

/** What is written under a name of another kind (a post, a comment) stays on this device. */
const isConversation = (id: string) => /^[\da-f]{8}(-[\da-f]{4}){3}-/.test(id);

const isSame = (a: Words, b: Words) =>
	a.text === b.text && a.replyTo === b.replyTo;
