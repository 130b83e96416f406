/** Sent on `window` before a reload for an update; listeners save synchronously what is not saved yet. */
export const BEFORE_RELOAD = "chitchat:before-reload";

/**
 * Registers `/sw.js` and calls `onUpdate` with a function that takes the waiting version into use. Does nothing where
 * there is no service worker (plain http on the LAN). Returns how to stop watching.
 */
export function watchForUpdate(
	onUpdate: (update: () => void) => void,
): () => void {
	if (!("serviceWorker" in navigator)) return () => {};
	const stop = new AbortController();
	void register(onUpdate, stop.signal);
	return () => stop.abort();
}

async function register(
	onUpdate: (update: () => void) => void,
	signal: AbortSignal,
): Promise<void> {
	try {
		const registration = await navigator.serviceWorker.register("/sw.js", {
			scope: "/",
			updateViaCache: "none",
		});
		if (signal.aborted) return;
		const offer = (worker: ServiceWorker) =>
			onUpdate(() => takeIntoUse(worker));
		if (registration.waiting && navigator.serviceWorker.controller)
			offer(registration.waiting);
		registration.addEventListener(
			"updatefound",
			() => {
				const worker = registration.installing;
				worker?.addEventListener("statechange", () => {
					// Without a controller this is the first one ever: nothing to update from.
					if (
						worker.state === "installed" &&
						navigator.serviceWorker.controller
					)
						offer(worker);
				});
			},
			{ signal },
		);
	} catch {
		// Blocked by the browser's settings: everything works without it but the offline page.
	}
}

function takeIntoUse(worker: ServiceWorker): void {
	navigator.serviceWorker.addEventListener(
		"controllerchange",
		() => {
			window.dispatchEvent(new Event(BEFORE_RELOAD));
			window.location.reload();
		},
		{ once: true },
	);
	worker.postMessage({ type: "take-over" });
}
