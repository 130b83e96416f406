import { deleteDB, type IDBPDatabase, openDB } from "idb";
import type { ConversationView } from "@/lib/conversations/view";
import { isNewer, type KeptLog } from "@/lib/offline/kept";
import type { KeptFeed } from "@/lib/offline/kept-feed";
import { keepOnly, keptPeople } from "@/lib/offline/owner.browser";
import type { MeView } from "@/lib/realtime/view";

const DATABASE_PREFIX = "chit-chat-kept-";

/** What is kept of a person on this device. Reading never throws; writing throws when there is no room. */
export type KeptStore = {
	personId: string;
	me: () => Promise<MeView | null>;
	list: () => Promise<ConversationView[]>;
	log: (id: string) => Promise<KeptLog | null>;
	logIds: () => Promise<string[]>;
	feed: () => Promise<KeptFeed | null>;
	writeMe: (me: MeView) => Promise<void>;
	writeList: (list: readonly ConversationView[]) => Promise<void>;
	/** Leaves what is there when another tab wrote something newer. */
	writeLog: (log: KeptLog) => Promise<void>;
	removeLog: (id: string) => Promise<void>;
	/** Null forgets it. */
	writeFeed: (feed: KeptFeed | null) => Promise<void>;
	close: () => void;
};

/** Opens what is kept of a person; null where the browser keeps nothing or its database cannot be opened. */
export async function openKept(personId: string): Promise<KeptStore | null> {
	try {
		const database = await openDB(DATABASE_PREFIX + personId, 1, {
			upgrade: (fresh) => {
				fresh.createObjectStore("about");
				fresh.createObjectStore("logs", { keyPath: "id" });
			},
			// Another tab wipes or upgrades: letting go at once keeps it from waiting for this one.
			blocking: () => database.close(),
		});
		return storeOn(personId, database);
	} catch {
		return null;
	}
}

function storeOn(personId: string, database: IDBPDatabase<unknown>): KeptStore {
	return {
		personId,
		me: () => readOr(null, database.get("about", "me")),
		list: async () => (await readOr(null, database.get("about", "list"))) ?? [],
		log: async (id) => (await readOr(null, database.get("logs", id))) ?? null,
		logIds: async () =>
			(await readOr([], database.getAllKeys("logs"))).map(String),
		feed: async () =>
			(await readOr(null, database.get("about", "feed"))) ?? null,
		writeMe: async (me) => void (await database.put("about", me, "me")),
		writeList: async (list) => void (await database.put("about", list, "list")),
		writeLog: async (log) => {
			const writing = database.transaction("logs", "readwrite");
			const written: KeptLog | undefined = await writing.store.get(log.id);
			if (isNewer(log, written ?? null)) await writing.store.put(log);
			await writing.done;
		},
		removeLog: async (id) => {
			await database.delete("logs", id).catch(() => undefined);
		},
		writeFeed: async (feed) => void (await database.put("about", feed, "feed")),
		close: () => database.close(),
	};
}

/** Forgets what this device keeps of people who were here before the present one. */
export async function forgetOthers(personId: string): Promise<void> {
	const others = keptPeople().filter((one) => one !== personId);
	await Promise.allSettled(others.map(forgetKept));
	keepOnly(personId);
}

/** Forgets all that is kept of a person, pictures too. */
export async function forgetKept(personId: string): Promise<void> {
	await Promise.allSettled([
		deleteDB(DATABASE_PREFIX + personId),
		globalThis.caches?.delete(PICTURES_PREFIX + personId),
	]);
}

/** As in `public/sw.js`, which fills it. */
const PICTURES_PREFIX = "pictures-";

/** Lets go of pictures that belong to words which are not kept any more. */
export async function forgetPictures(
	personId: string,
	urls: readonly string[],
): Promise<void> {
	if (urls.length === 0 || !globalThis.caches) return;
	try {
		const pictures = await caches.open(PICTURES_PREFIX + personId);
		await Promise.all(urls.map((url) => pictures.delete(url)));
	} catch {
		// They go with the others at the latest.
	}
}

async function readOr<T>(fallback: T, reading: Promise<T>): Promise<T> {
	try {
		return await reading;
	} catch {
		return fallback;
	}
}
