import { deleteDB } from "idb";
import { wipeLocalData } from "@/lib/messages/outbox-store.browser";
import { keptPeople } from "@/lib/offline/owner.browser";
import { forgetKept } from "@/lib/offline/store.browser";

/** How every database and every entry of ours is called. */
const OURS = "chit-chat";

/**
 * Leaves nothing of anybody on this device: what is kept to read without a line, what waits to be sent, drafts and marks,
 * pictures. Called at sign-out and when a session has ended. A browser that refuses a part gives up the others.
 */
export async function forgetDevice(): Promise<void> {
	const people = keptPeople();
	const wiping = [...people.map(forgetKept), wipeLocalData()];
	// Also what libraries noted: the whole origin is ours.
	for (const storage of ["localStorage", "sessionStorage"] as const)
		wiping.push(emptied(storage));
	await Promise.allSettled([...wiping, deleteOurs(), wipeCaches()]);
}

async function emptied(
	storage: "localStorage" | "sessionStorage",
): Promise<void> {
	globalThis[storage].clear();
}

/** Also what an earlier person's visit left, where the browser can tell. */
async function deleteOurs(): Promise<void> {
	const databases = (await indexedDB.databases?.()) ?? [];
	await Promise.allSettled(
		databases.map(({ name }) => name?.startsWith(OURS) && deleteDB(name)),
	);
}

/** The worker fills its page for nobody again; what it kept for somebody is gone when this is answered. */
async function wipeCaches(): Promise<void> {
	if (!globalThis.caches) return;
	const names = await caches.keys();
	await Promise.allSettled(names.map((name) => caches.delete(name)));
	const registration = await navigator.serviceWorker?.getRegistration("/");
	registration?.active?.postMessage({ type: "wipe" });
}
