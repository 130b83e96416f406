import type { MeView } from "@/lib/realtime/view";

/** What a tab and the keeper of its socket say to each other over a MessagePort (docs/realtime.md). */

export type SocketEvent = {
	channel: string;
	name: string;
	data: unknown;
};

export type Address = MeView["realtime"];

/** What came of asking the server who is signed in and what was missed. */
export type Freshness = "fresh" | "failed" | "signedOut";

export type LineState = "connecting" | "connected";

export type FromTab =
	/** A tab has come; its lock is free once it is gone, however it went. */
	| { type: "hello"; address: Address; lock: string | null }
	/** The names that it wants to hear from here on, all of them. */
	| { type: "wish"; id: number; names: string[] }
	/** It took this many events more. */
	| { type: "took"; count: number }
	| { type: "checked"; answer: Freshness }
	/** Somebody looks at it: nothing may wait any longer. */
	| { type: "awake" }
	/** Its device is on a network again, and was on none since. */
	| { type: "online"; offlineSinceMs: number }
	| { type: "bye" };

export type FromHub =
	/** The first word; the lock is free once the hub is gone. */
	| { type: "welcome"; lock: string | null }
	/** "connected" asks the tab to say its wishes and to fetch what it missed. */
	| { type: "state"; state: LineState }
	/** Every wish with this id has its answer but these. What is heard on the others from here on comes. */
	| { type: "heard"; id: number; unheard: string[] }
	| { type: "event"; event: SocketEvent }
	/** Ask the server whether the session still holds. */
	| { type: "check" };

/** A tab says that it took events after each so many. */
export const TOOK_EVERY = 50;
