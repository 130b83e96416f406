import { deleteDB } from "idb";
import { wipeLocalData } from "@/lib/messages/outbox-store.browser";
import { keepNobody, keptPeople } from "@/lib/offline/owner.browser";
import { dropShared, SHARED_CACHE } from "@/lib/offline/shared.browser";
import { forgetKept } from "@/lib/offline/store.browser";

/** How every database and every entry of ours is called. */
const OURS = "chit-chat";

/**
 * Leaves nothing of anybody on this device: what is kept to read without a line, what waits to be sent, drafts and marks,
 * pictures. Called at sign-out. A browser that refuses a part gives up the others.
 */
export async function forgetDevice(): Promise<void> {
	const wiping = [forgetRead(), wipeLocalData(), dropShared()];
	// Also what libraries noted: the whole origin is ours.
	for (const storage of ["localStorage", "sessionStorage"] as const)
		wiping.push(emptied(storage));
	await Promise.allSettled([...wiping, deleteOurs()]);
}

/**
 * Leaves nothing on this device of what others said, their pictures and names: for a session that has ended by itself or from
 * elsewhere. What its person wrote and did not send stays, for them alone, until they sign in again.
 */
export async function forgetRead(): Promise<void> {
	const people = keptPeople();
	keepNobody();
	await Promise.allSettled([...people.map(forgetKept), wipeRead()]);
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
async function wipeRead(): Promise<void> {
	if (!globalThis.caches) return;
	const names = await caches.keys();
	await Promise.allSettled(
		names
			// Theirs alone, and not sent yet.
			.filter((name) => name !== SHARED_CACHE)
			.map((name) => caches.delete(name)),
	);
	const registration = await navigator.serviceWorker?.getRegistration("/");
	registration?.active?.postMessage({ type: "wipe", keepsShared: true });
}
