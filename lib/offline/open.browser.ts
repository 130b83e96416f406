import type { ConversationView } from "@/lib/conversations/view";
import { dropWords } from "@/lib/offline/drop.browser";
import { hasRunOut } from "@/lib/offline/kept";
import { keptOwner } from "@/lib/offline/owner.browser";
import { type KeptStore, openKept } from "@/lib/offline/store.browser";
import type { MeView } from "@/lib/realtime/view";

/** What a device keeps, opened for reading. */
export type Kept = {
	me: MeView;
	conversations: ConversationView[];
	store: KeptStore;
};

/**
 * Opens what this device keeps of the person who was signed in last, and of nobody else. Null when it keeps nothing: no
 * database, one that was emptied, or one that is another person's.
 */
export async function openDevice(): Promise<Kept | null> {
	const owner = keptOwner();
	const store = owner && (await openKept(owner));
	if (!store) return null;
	const me = await store.me();
	if (me?.person.id !== owner) {
		store.close();
		return null;
	}
	await dropWords(store, hasRunOut(Date.now())).catch(() => undefined);
	const list = await store.list();
	// How others are is only true while it is told.
	const conversations = list.map((one) => ({ ...one, presence: null }));
	return { me, conversations, store };
}
