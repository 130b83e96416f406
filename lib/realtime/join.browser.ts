import type { Address, FromHub, FromTab } from "@/lib/realtime/hub-words";
import { holdLock, whenFree } from "@/lib/realtime/locks.browser";

export type Joining = {
	address: Address;
	/** Tabs of different sessions never meet. */
	sessionId: string;
	take: (words: FromHub) => void;
};

export type Joined = {
	say: (words: FromTab) => void;
	leave: () => void;
	/** Resolves when the hub was killed without a word. */
	gone: Promise<void>;
};

/** A worker that has not answered after this long is left alone: the tab has a socket of its own then. */
const WELCOME_TIMEOUT_MS = 10_000;

/**
 * Joins the hub that this browser's tabs share, or, where they cannot, one in the page. Rejects when the script of the
 * latter could not be fetched.
 */
export async function joinHub(joining: Joining): Promise<Joined> {
	return (await joinShared(joining)) ?? (await joinOwn(joining));
}

async function joinShared(joining: Joining): Promise<Joined | null> {
	// Locks are for secure origins alone: a house on plain http has a socket for each tab.
	if (typeof SharedWorker === "undefined" || !navigator.locks) return null;
	const worker = startWorker(joining);
	const lock = worker && (await holdLock("tab").catch(() => null));
	if (!lock) return null;
	const { port } = worker;
	const hubLock = await greet(worker, joining, lock.name);
	const end = new AbortController();
	const leave = () => {
		say(port, { type: "bye" });
		port.close();
		end.abort();
		lock.release();
	};
	if (hubLock) {
		const gone = whenFree(hubLock, end.signal);
		return { say: (words) => say(port, words), leave, gone };
	}
	leave();
	return null;
}

function startWorker({ address, sessionId }: Joining): SharedWorker | null {
	// The script's address names its build; whose session it is for, and which server's socket, stands in the name.
	const name = [sessionId, address.key, address.publicUrl ?? ""].join(" ");
	try {
		return new SharedWorker(
			new URL("./hub-worker.browser.ts", import.meta.url),
			{
				name,
			},
		);
	} catch {
		return null;
	}
}

/** Says hello, and answers the hub's lock; null when no hub answers. */
function greet(
	worker: SharedWorker,
	{ address, take }: Joining,
	lock: string,
): Promise<string | null> {
	return new Promise((resolve) => {
		const answer = (hubLock: string | null) => {
			clearTimeout(timer);
			resolve(hubLock);
		};
		const timer = setTimeout(() => answer(null), WELCOME_TIMEOUT_MS);
		worker.onerror = () => answer(null);
		worker.port.onmessage = ({ data }: MessageEvent<FromHub>) => {
			if (data.type === "welcome") answer(data.lock);
			else take(data);
		};
		say(worker.port, { type: "hello", address, lock });
	});
}

/** Never mind the welcome: a hub in the page lives as long as the page. */
async function joinOwn({ address, take }: Joining): Promise<Joined> {
	const { openOwnHub } = await import("@/lib/realtime/own-hub.browser");
	const port = openOwnHub();
	port.onmessage = ({ data }: MessageEvent<FromHub>) => {
		if (data.type !== "welcome") take(data);
	};
	say(port, { type: "hello", address, lock: null });
	const leave = () => say(port, { type: "bye" });
	return {
		say: (words) => say(port, words),
		leave,
		gone: new Promise(() => {}),
	};
}

function say(port: MessagePort, words: FromTab): void {
	port.postMessage(words);
}
