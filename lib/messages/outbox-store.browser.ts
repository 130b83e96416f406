import type { IDBPDatabase } from "idb";
import type { OutboxEntry } from "@/lib/messages/sending";

const DATABASE_PREFIX = "chit-chat-outbox-";
const STORE = "entries";
/** Which people have a database on this device: not every browser can list its databases. */
const PEOPLE_KEY = "chit-chat:people";
const KEY_PREFIX = "chit-chat:";

/** The entries that all tabs of a person share, in the order of typing. */
export type OutboxStore = {
	all: () => Promise<OutboxEntry[]>;
	/** False when the device had no room: the entry then lives as long as the page. */
	put: (entry: OutboxEntry) => Promise<boolean>;
	remove: (clientId: string) => Promise<void>;
	close: () => void;
};

/**
 * Opens a person's outbox on this device. Where the browser has no room or no IndexedDB, entries are kept in memory,
 * so that sending still works; they then do not survive the tab.
 */
export function openOutboxStore(personId: string): OutboxStore {
	const opening = openDatabase(personId).catch(() => null);
	const unsaved = new Map<string, OutboxEntry>();
	return {
		all: async () => {
			const saved = await readAll(await opening);
			const entries = [
				...saved.filter((entry) => !unsaved.has(entry.clientId)),
				...unsaved.values(),
			];
			return entries.sort((a, b) => a.order - b.order);
		},
		put: async (entry) => {
			try {
				const database = await opening;
				if (!database) throw new Error("no database");
				await database.put(STORE, entry);
				unsaved.delete(entry.clientId);
				return true;
			} catch {
				unsaved.set(entry.clientId, entry);
				return false;
			}
		},
		remove: async (clientId) => {
			unsaved.delete(clientId);
			// An entry that stays is sent again under its client id, and the server then answers the first one.
			await (await opening)?.delete(STORE, clientId).catch(() => undefined);
		},
		close: () => void opening.then((database) => database?.close()),
	};
}

/**
 * Forgets everything that this device keeps of anybody who used it: outboxes, drafts and marks. Called when somebody
 * signs out, so that a shared device keeps nothing of them.
 */
export async function wipeLocalData(): Promise<void> {
	const people = rememberedPeople();
	const { deleteDB } = await import("idb");
	for (const key of Object.keys(localStorage))
		if (key.startsWith(KEY_PREFIX)) localStorage.removeItem(key);
	await Promise.all(
		people.map((personId) =>
			deleteDB(DATABASE_PREFIX + personId).catch(() => undefined),
		),
	);
}

async function openDatabase(personId: string): Promise<IDBPDatabase<unknown>> {
	rememberPerson(personId);
	// Not on the way of the first drawing.
	const { openDB } = await import("idb");
	const database = await openDB(DATABASE_PREFIX + personId, 1, {
		upgrade: (fresh) => {
			fresh.createObjectStore(STORE, { keyPath: "clientId" });
		},
		// Another tab wipes or upgrades: letting go at once keeps it from waiting for this one.
		blocking: () => database.close(),
	});
	return database;
}

async function readAll(
	database: IDBPDatabase<unknown> | null,
): Promise<OutboxEntry[]> {
	try {
		return ((await database?.getAll(STORE)) ?? []) as OutboxEntry[];
	} catch {
		return [];
	}
}

function rememberedPeople(): string[] {
	try {
		const people: unknown = JSON.parse(
			localStorage.getItem(PEOPLE_KEY) ?? "[]",
		);
		return Array.isArray(people) ? people.map(String) : [];
	} catch {
		return [];
	}
}

function rememberPerson(personId: string): void {
	try {
		const people = new Set([...rememberedPeople(), personId]);
		localStorage.setItem(PEOPLE_KEY, JSON.stringify([...people]));
	} catch {
		// No room to remember: the database is then only found again by the same person.
	}
}
