import type { ConversationView } from "@/lib/conversations/view";
import { KEPT_LOGS_MAX } from "@/lib/limits";
import { mediaUrl } from "@/lib/media/view";
import { listChanges } from "@/lib/messages/api.browser";
import type { ConversationLog } from "@/lib/messages/conversation-log.browser";
import type { Heard } from "@/lib/messages/heard";
import type { Live } from "@/lib/messages/live.browser";
import { renewFeed } from "@/lib/offline/feed.browser";
import {
	caughtUp,
	followed,
	isBehind,
	type KeptLog,
	type KeptNews,
	keptOf,
	picturesOf,
	surplus,
} from "@/lib/offline/kept";
import { forgetPictures, type KeptStore } from "@/lib/offline/store.browser";

/** Words come in bursts; what they come to is written once. */
const GATHER_MS = 1_000;
/** A conversation that moved on further than this is kept anew when it is opened. */
const CATCH_UP_PAGES_MAX = 3;
/** After a long time away many have moved on: the first ones of the list are what somebody reads. */
const CATCH_UP_LOGS_MAX = 20;

type Source = Pick<
	Live,
	| "viewerId"
	| "me"
	| "inbox"
	| "logs"
	| "members"
	| "heard"
	| "refreshed"
	| "connection"
	| "stopped"
>;

/**
 * Keeps on the device what passes through the tab: the list, the logs that screens hold, and what is heard of the others.
 * It asks the server for one thing only: when the line is back, for what changed meanwhile in kept conversations, and for
 * the feed if that was kept long ago, so that what was deleted does not stay.
 */
export class Keeper {
	readonly #live: Source;
	readonly #store: KeptStore;
	/** Logs of screens that changed, and the version from which each has been followed. */
	readonly #changed = new Set<ConversationLog>();
	readonly #since = new Map<string, number>();
	readonly #news = new Map<string, KeptNews[]>();
	#isListChanged = true;
	/** Down: kept logs may miss something. Due: it is up again, and they are to be caught up. */
	#line: "down" | "due" | "caughtUp";
	/** The list is the server's, and what is not in it is not the person's any more. */
	#isListFresh = false;
	/** False once making room did not help: what is kept then stays. */
	#hasRoom = true;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#writing: Promise<void> = Promise.resolve();
	#isStopped = false;
	readonly #letGo: (() => void)[] = [];

	constructor(live: Source, store: KeptStore) {
		this.#live = live;
		this.#store = store;
		this.#line = live.connection.get() === "connected" ? "due" : "down";
		for (const log of live.logs.all()) this.#follow(log);
		this.#letGo.push(
			live.logs.made.listen((log) => this.#follow(log)),
			live.heard.listen((heard) => this.#hear(heard)),
			live.inbox.subscribe(() => {
				this.#isListChanged = true;
				this.#soon();
			}),
			live.connection.subscribe(() => {
				if (live.connection.get() === "connected") return;
				this.#line = "down";
				this.#since.clear();
			}),
			live.refreshed.listen(() => {
				// Also where nothing changed: until the server has said so, what is not listed may not be taken away.
				this.#isListFresh = true;
				this.#isListChanged = true;
				const isUp = live.connection.get() === "connected";
				if (isUp && this.#line === "down") this.#line = "due";
				this.#soon();
			}),
			live.stopped.listen(() => this.stop()),
		);
		document.addEventListener("visibilitychange", this.#writeIfHidden);
		addEventListener("pagehide", this.#writeIfHidden);
		this.#soon();
	}

	stop(): void {
		this.#isStopped = true;
		clearTimeout(this.#timer);
		for (const letGo of this.#letGo) letGo();
		document.removeEventListener("visibilitychange", this.#writeIfHidden);
		removeEventListener("pagehide", this.#writeIfHidden);
		this.#store.close();
	}

	/** Writes now what would be written soon; answers when it is. */
	write(): Promise<void> {
		clearTimeout(this.#timer);
		this.#timer = undefined;
		this.#writing = this.#writing.then(() => this.#write()).catch(() => {});
		return this.#writing;
	}

	readonly #writeIfHidden = (): void => {
		if (document.visibilityState === "hidden") void this.write();
	};

	#soon(): void {
		if (this.#isStopped) return;
		this.#timer ??= setTimeout(() => void this.write(), GATHER_MS);
	}

	#follow(log: ConversationLog): void {
		const note = () => {
			const { isOpen, timeline } = log.state.get();
			if (!isOpen) return;
			const { conversationId: id } = log;
			if (!this.#since.has(id)) this.#since.set(id, timeline.version);
			this.#changed.add(log);
			this.#soon();
		};
		this.#letGo.push(log.state.subscribe(note));
		note();
	}

	#hear(heard: Heard): void {
		if (
			heard.type !== "message" &&
			heard.type !== "changed" &&
			heard.type !== "marker"
		)
			return;
		const id =
			heard.type === "marker"
				? heard.conversationId
				: heard.message.conversationId;
		if (this.#isHeld(id)) return;
		this.#news.set(id, [...(this.#news.get(id) ?? []), heard]);
		this.#soon();
	}

	/** Whether a screen's log knows the newest of a conversation. */
	#isHeld(id: string): boolean {
		const state = this.#live.logs.find(id)?.state.get();
		return state?.isOpen === true && !state.timeline.hasNewer;
	}

	get #conversations(): readonly ConversationView[] {
		return this.#live.inbox.get().conversations;
	}

	async #write(): Promise<void> {
		if (this.#isStopped) return;
		if (this.#isListChanged) await this.#writeList();
		await this.#writeNews();
		if (this.#line === "due") await this.#catchUp();
		for (const log of [...this.#changed]) await this.#writeHeld(log);
	}

	async #writeList(): Promise<void> {
		this.#isListChanged = false;
		await this.#store.writeMe(this.#live.me).catch(() => {});
		await this.#store.writeList(this.#conversations).catch(() => {});
		if (!this.#isListFresh) return;
		const keptIds = await this.#store.logIds();
		const listedIds = this.#conversations.map(({ id }) => id);
		for (const id of surplus(keptIds, listedIds, KEPT_LOGS_MAX))
			await this.#remove(id);
	}

	async #writeNews(): Promise<void> {
		for (const [id, news] of [...this.#news]) {
			this.#news.delete(id);
			const listed = this.#conversations.find((one) => one.id === id);
			if (!listed) continue;
			const known = await this.#store.log(id);
			const kept = followed(known, news, {
				...{ id, viewerId: this.#live.viewerId, nowMs: Date.now() },
				marksVersion: listed.marksVersion,
			});
			if (kept) await this.#keep(kept, known);
		}
	}

	async #writeHeld(log: ConversationLog): Promise<void> {
		const { conversationId: id } = log;
		const known = await this.#store.log(id);
		// What stands above the screen's page is only joined to it once both are of one state.
		if (known && this.#line !== "caughtUp") return;
		this.#changed.delete(log);
		const { timeline } = log.state.get();
		const kept = keptOf(timeline, {
			...{ id, known, since: this.#since.get(id) ?? timeline.version },
			members: this.#live.members.get(id) ?? null,
			savedAtMs: Date.now(),
		});
		if (kept && !this.#isGone(id)) await this.#keep(kept, known);
	}

	#isGone(id: string): boolean {
		return this.#live.inbox.get().goneIds.includes(id);
	}

	/** One after the other, each from where it stands; stops when the server cannot be asked. */
	async #catchUp(): Promise<void> {
		this.#line = "caughtUp";
		for (const now of this.#conversations.slice(0, CATCH_UP_LOGS_MAX)) {
			const known = await this.#store.log(now.id);
			if (!known || !isBehind(known, now)) continue;
			const kept = await this.#caughtUp(known);
			if (this.#isStopped) return;
			if (kept === "unavailable") {
				this.#line = "due";
				return;
			}
			if (kept) await this.#keep(kept, known);
			else await this.#remove(now.id);
		}
		await renewFeed(this.#store, Date.now());
	}

	/** Null when it is not the person's any more, or too much has happened. */
	async #caughtUp(known: KeptLog): Promise<KeptLog | null | "unavailable"> {
		let kept = known;
		for (let pages = 0; pages < CATCH_UP_PAGES_MAX; pages++) {
			const changes = await listChanges(kept.id, kept);
			if (!changes.ok)
				return changes.problem.code === "not_found" ? null : "unavailable";
			kept = caughtUp(kept, changes.value, this.#live.viewerId);
			if (changes.value.isComplete) return kept;
		}
		return null;
	}

	/** Without room, the half that is lowest in the list makes it; where that does not help, the server alone keeps the words. */
	async #keep(kept: KeptLog, known: KeptLog | null): Promise<void> {
		const left = picturesOf(known);
		for (const id of picturesOf(kept)) left.delete(id);
		await this.#forgetPictures(left);
		try {
			await this.#store.writeLog(kept);
		} catch {
			if (!this.#hasRoom) return;
			await this.#makeRoom(kept.id);
			await this.#store.writeLog(kept).catch(() => {
				this.#hasRoom = false;
			});
		}
	}

	async #makeRoom(exceptId: string): Promise<void> {
		const ids = (await this.#store.logIds()).filter((id) => id !== exceptId);
		const listedIds = this.#conversations.map(({ id }) => id);
		const count = Math.floor(ids.length / 2);
		for (const id of surplus(ids, listedIds, count)) await this.#remove(id);
	}

	async #remove(id: string): Promise<void> {
		await this.#forgetPictures(picturesOf(await this.#store.log(id)));
		await this.#store.removeLog(id);
	}

	#forgetPictures(ids: Iterable<string>): Promise<void> {
		const urls = Array.from(ids, (id) => mediaUrl(id, "thumbnail"));
		return forgetPictures(this.#live.viewerId, urls);
	}
}
