import type { Live } from "@/lib/messages/live.browser";
import { dropWords } from "@/lib/offline/drop.browser";
import { Keeper } from "@/lib/offline/keeper.browser";
import { hasRunOut } from "@/lib/offline/kept";
import { forgetOthers, openKept } from "@/lib/offline/store.browser";
import { noteLook, shownLook } from "@/lib/settings/look.browser";

/**
 * Begins to keep what passes through the tab until it stops, and lets the service worker keep the page that shows it
 * (`public/sw.js`). Where the browser has no database, everything works but reading without a line.
 */
export async function keep(live: Live, isWanted: () => boolean): Promise<void> {
	const { viewerId } = live;
	await forgetOthers(viewerId);
	const store = await openKept(viewerId);
	if (!store) return;
	await dropWords(store, hasRunOut(Date.now())).catch(() => undefined);
	if (!isWanted()) return store.close();
	new Keeper(live, store);
	noteLook();
	const { lang, dataset } = document.documentElement;
	const isSaving = dataset.saver === "on";
	const look = `${lang} ${shownLook()} ${isSaving ? "saver" : ""}`;
	const worker = await navigator.serviceWorker?.ready;
	if (isWanted())
		worker?.active?.postMessage({
			type: "keep",
			personId: viewerId,
			look,
			isSaving,
		});
}
