import { newId } from "@/lib/ids";
import type { DraftInput } from "@/lib/mailbox/input";
import {
	forgetLetter,
	type KeptLetter,
	keepLetter,
} from "@/lib/mailbox/keep.browser";
import type { DraftView, SavedView } from "@/lib/mailbox/view";
import type { Problem, Result } from "@/lib/problem";
import { createStore } from "@/lib/store";

/** A pause of typing; then it is saved. */
const PAUSE_MS = 800;
/** Where the line is down, or too much was saved at once. */
const RETRY_MS = 5_000;
const PASSING = ["unavailable", "busy", "internal", "rate_limited"];

/** Where the words of a letter are by now. */
export type Saving =
	| { state: "untouched" | "saving" | "saved" | "kept" }
	| { state: "newer"; draft: DraftView }
	| { state: "sent"; id: string }
	| { state: "refused"; problem: Problem };

export type Written = Pick<
	DraftView,
	"recipients" | "subject" | "body" | "attachments"
>;

/**
 * Saves one letter as it is written: at once on this device, after a pause on the server, one save at a time, until the
 * newest words are there. Nothing that was written elsewhere is overwritten: that is then shown as `newer`.
 */
export class LetterSaver {
	readonly saving = createStore<Saving>({ state: "untouched" });
	readonly #personId: string;
	readonly #first: DraftView;
	readonly #save: (input: DraftInput) => Promise<Result<SavedView>>;
	#id: string | null;
	readonly #writerId: string;
	#turn: number;
	#version: number;
	/** What no save has taken along yet. */
	#waiting: Written | null = null;
	#newest: Written | null = null;
	#running: Promise<void> | null = null;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#isOver = false;

	constructor(of: {
		personId: string;
		first: DraftView;
		kept: KeptLetter | null;
		save: (input: DraftInput) => Promise<Result<SavedView>>;
	}) {
		this.#personId = of.personId;
		this.#first = of.first;
		this.#save = of.save;
		this.#id = of.first.id;
		this.#writerId = of.kept?.writerId ?? newId();
		this.#turn = of.kept?.turn ?? 0;
		this.#version = of.first.version;
	}

	/** The letter's id, null until it was saved. */
	get id(): string | null {
		return this.#id;
	}

	/** The words have changed. */
	note(written: Written): void {
		if (this.#isOver) return;
		this.#newest = written;
		this.#waiting = written;
		this.#keep(written);
		const { state } = this.saving.get();
		// "Saved" would not be true of these words.
		if (state === "untouched" || state === "saved")
			this.saving.set({ state: "saving" });
		if (state !== "newer") this.#later(PAUSE_MS);
	}

	/** Saves what waits, now; resolves when nothing is on its way. */
	async flush(): Promise<void> {
		clearTimeout(this.#timer);
		while (this.#running) await this.#running;
		const written = this.#waiting;
		const isHeldUp = this.saving.get().state === "newer";
		if (!written || this.#isOver || isHeldUp) return;
		this.#waiting = null;
		this.#running = this.#saveOnce(written).finally(() => {
			this.#running = null;
		});
		await this.#running;
	}

	/** What stands here goes on, over the other text, which is known now. */
	goOnFrom(version: number): void {
		this.#version = version;
		this.#waiting = this.#newest;
		this.saving.set({ state: "saving" });
		this.#later(0);
	}

	/** Before sending: nothing is on its way any more; answers what is to be sent. */
	async prepare(written: Written): Promise<DraftInput> {
		clearTimeout(this.#timer);
		while (this.#running) await this.#running;
		this.#newest = written;
		this.#waiting = null;
		this.#keep(written);
		return this.#inputOf(written);
	}

	/** It did not go: what was to be sent is saved as a draft. */
	resume(): void {
		this.#waiting = this.#newest;
		this.#later(0);
	}

	showNewer(draft: DraftView): void {
		this.saving.set({ state: "newer", draft });
	}

	/** It is sent, or thrown away. */
	finish(): void {
		this.#isOver = true;
		this.#waiting = null;
		clearTimeout(this.#timer);
		forgetLetter(this.#personId, this.#first.clientId);
	}

	#later(ms: number): void {
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => void this.flush(), ms);
	}

	#keep(written: Written): void {
		const { clientId } = this.#first;
		const id = this.#id;
		const { recipients, subject, body, attachments } = written;
		keepLetter(this.#personId, {
			draft: {
				...{ id, clientId, version: this.#version },
				...{ recipients, subject, body, attachments },
			},
			writerId: this.#writerId,
			turn: this.#turn,
			atMs: Date.now(),
		});
	}

	#inputOf(written: Written): DraftInput {
		const { recipients, subject, body, attachments } = written;
		this.#turn += 1;
		return {
			clientId: this.#first.clientId,
			version: this.#version,
			writerId: this.#writerId,
			turn: this.#turn,
			recipientIds: recipients.map(({ id }) => id),
			attachmentIds: attachments.map(({ id }) => id),
			...{ subject, body },
		};
	}

	async #saveOnce(written: Written): Promise<void> {
		this.saving.set({ state: "saving" });
		const result = await this.#save(this.#inputOf(written)).catch(() => null);
		if (result?.ok) {
			this.#heed(written, result.value);
			return;
		}
		this.#waiting ??= written;
		this.#keep(this.#waiting);
		const problem = result?.problem;
		if (problem && !PASSING.includes(problem.code)) {
			this.saving.set({ state: "refused", problem });
			return;
		}
		this.saving.set({ state: "kept" });
		this.#later(RETRY_MS);
	}

	#heed(written: Written, saved: SavedView): void {
		if (saved.outcome === "newer") {
			this.#waiting ??= written;
			this.showNewer(saved.draft);
			return;
		}
		if (saved.outcome === "sent") {
			this.finish();
			this.saving.set({ state: "sent", id: saved.id });
			return;
		}
		this.#version = saved.version;
		this.#id = saved.id;
		if (this.#isOver) return;
		if (this.#waiting) {
			this.#keep(this.#waiting);
			this.#later(PAUSE_MS);
			return;
		}
		forgetLetter(this.#personId, this.#first.clientId);
		this.saving.set({ state: "saved" });
	}
}
