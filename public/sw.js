/*
 * The service worker, by hand, since what it must not do matters more than what it does: it keeps no page and no
 * answer of the API, so that a shared device never shows one person's data to another. It keeps
 *   - the scripts, styles and fonts of the build (/_next/static, named by their content, the same for everybody),
 *   - the offline page, which knows nobody.
 * Raise VERSION when this file or the offline page changes.
 */
const VERSION = 1;
const OFFLINE_CACHE = `offline-${VERSION}`;
const STATIC_CACHE = `static-${VERSION}`;
const OFFLINE_FILES = [
	"/offline",
	"/offline.css",
	"/offline.js",
	"/icons/icon.svg",
];
/** Files of old builds go first once there are more than this. */
const STATIC_ENTRIES_MAX = 250;

self.addEventListener("install", (event) => {
	event.waitUntil(fillOffline());
});

self.addEventListener("activate", (event) => {
	event.waitUntil(dropOldCaches().then(() => self.clients.claim()));
});

self.addEventListener("message", (event) => {
	if (event.data?.type === "take-over") self.skipWaiting();
	if (event.data?.type === "wipe") event.waitUntil(wipe());
});

self.addEventListener("fetch", (event) => {
	const { request } = event;
	if (request.method !== "GET") return;
	const url = new URL(request.url);
	if (url.origin !== self.location.origin) return;
	if (url.pathname.startsWith("/_next/static/")) {
		event.respondWith(fromStatic(request));
		return;
	}
	if (request.mode === "navigate") {
		event.respondWith(fromNetworkOrOfflinePage(request));
		return;
	}
	if (OFFLINE_FILES.includes(url.pathname))
		event.respondWith(fetch(request).catch(() => caches.match(request)));
	// Everything else goes to the network as if we were not here.
});

/** Without cookies, so that the page kept is the one of nobody. */
async function fillOffline() {
	const cache = await caches.open(OFFLINE_CACHE);
	await cache.addAll(
		OFFLINE_FILES.map(
			(path) => new Request(path, { credentials: "omit", cache: "reload" }),
		),
	);
}

async function dropOldCaches() {
	const names = await caches.keys();
	await Promise.all(
		names
			.filter((name) => name !== OFFLINE_CACHE && name !== STATIC_CACHE)
			.map((name) => caches.delete(name)),
	);
}

async function fromStatic(request) {
	const cache = await caches.open(STATIC_CACHE);
	const kept = await cache.match(request);
	if (kept) return kept;
	const answer = await fetch(request);
	if (answer.ok && answer.status === 200) {
		// A full disk must not cost the page its script.
		await cache.put(request, answer.clone()).catch(() => {});
		await trim(cache);
	}
	return answer;
}

async function fromNetworkOrOfflinePage(request) {
	try {
		return await fetch(request);
	} catch {
		const page = await caches.match("/offline");
		return page ?? Response.error();
	}
}

async function trim(cache) {
	const keys = await cache.keys();
	const excess = keys.slice(0, Math.max(0, keys.length - STATIC_ENTRIES_MAX));
	await Promise.all(excess.map((key) => cache.delete(key)));
}

/** At sign-out: all goes, also what other parts of the app kept; then the offline page again, which knows nobody. */
async function wipe() {
	await Promise.all((await caches.keys()).map((name) => caches.delete(name)));
	await fillOffline().catch(() => {});
}
