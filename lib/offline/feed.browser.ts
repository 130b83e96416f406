import { readFeed } from "@/lib/feed/api.browser";
import type { PlacesView, PostView } from "@/lib/feed/view";
import { mediaUrl } from "@/lib/media/view";
import {
	feedToKeep,
	type KeptFeed,
	picturesOfPosts,
} from "@/lib/offline/kept-feed";
import { keptOwner } from "@/lib/offline/owner.browser";
import {
	forgetKept,
	forgetPictures,
	type KeptStore,
	openKept,
} from "@/lib/offline/store.browser";

/** What was kept longer ago than this is asked for anew once there is a line. */
const FRESH_MS = 10 * 60_000;

type Shown = { posts: readonly PostView[]; next: string | null };

/** Keeps what the feed shows to this person, while this device is theirs. Where there is no room, nothing of it is kept. */
export async function keepFeed(
	personId: string,
	shown: Shown,
	places: PlacesView,
): Promise<void> {
	if (keptOwner() !== personId) return;
	const store = await openKept(personId);
	if (!store) return;
	// Signed out while it was opened: it was made anew by that.
	if (keptOwner() !== personId) {
		store.close();
		return forgetKept(personId);
	}
	await writeFeed(store, {
		...{ page: feedToKeep(shown), places },
		savedAtMs: Date.now(),
	});
	store.close();
}

/**
 * Asks for the kept feed anew when it is old, so that what was deleted, or is not for its reader any more, does not stay on a
 * device whose person reads other pages. A feed that was never seen here is not asked for.
 */
export async function renewFeed(
	store: KeptStore,
	nowMs: number,
): Promise<void> {
	const kept = await store.feed();
	if (!kept || nowMs - kept.savedAtMs < FRESH_MS) return;
	const page = await readFeed();
	if (page.ok)
		await writeFeed(store, { ...kept, page: page.value, savedAtMs: nowMs });
}

/** Pictures go with the words they belong to; without room, all of it goes. */
async function writeFeed(store: KeptStore, feed: KeptFeed): Promise<void> {
	const known = await store.feed();
	const left = picturesOfPosts(known?.page.posts ?? []);
	for (const id of picturesOfPosts(feed.page.posts)) left.delete(id);
	const urls = Array.from(left, (id) => mediaUrl(id, "thumbnail"));
	await forgetPictures(store.personId, urls);
	await store
		.writeFeed(feed)
		.catch(() => store.writeFeed(null))
		.catch(() => {});
}
