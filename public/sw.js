/*
 * The service worker, by hand, since what it must not do matters more than what it does: it keeps no page with anybody's
 * words in it and no answer of the API, so that a shared device never shows one person's data to another. It keeps
 *   - the scripts, styles and fonts of the build (/_next/static, named by their content, the same for everybody),
 *   - the offline page, which knows nobody,
 *   - once somebody is signed in, the page that shows what the device keeps (/kept): it knows nobody either and reads the
 *     database of whoever was signed in last (lib/offline),
 *   - small pictures that this person has seen, under their id; gone when somebody else comes or they sign out.
 * Raise VERSION when this file, the one beside it or the offline page changes.
 */
// Waking this device and what a tap leads to; gives `forgetPush`.
importScripts("/sw-push.js");
// What other apps share; needs `ownerOfDevice`.
importScripts("/sw-share.js");

const VERSION = 6;
const OFFLINE_CACHE = `offline-${VERSION}`;
const STATIC_CACHE = `static-${VERSION}`;
const KEPT_CACHE = `kept-${VERSION}`;
/** As in lib/offline/store.browser.ts. */
const PICTURES_PREFIX = "pictures-";
const OFFLINE_FILES = [
	"/offline",
	"/offline.css",
	"/offline.js",
	"/icons/icon.svg",
];
const KEPT_PAGE = "/kept";
/** For whom the page is kept, in which language and look, and since when. */
const KEPT_FOR = "/kept/for";
/** The list and a chat, the feed and a post; their deeper pages need the server. */
const KEPT_PATHS = /^\/((conversations|feed)(\/[0-9a-f-]{36})?)?$/;
/** A newer build's page is fetched this often; the older one works as any tab that stays open does. */
const KEPT_HOURS = 6;
/** Files of old builds go first once there are more than this. */
const STATIC_ENTRIES_MAX = 250;
const PICTURES_MAX = 400;
const PICTURE_BYTES_MAX = 300_000;

/** The page is fetched with some 130 files: not while the page that told is drawn. */
const FILL_AFTER_MS = 5_000;

/** Whose pictures are kept; undefined until it was looked up. */
let owner;
/** Files of old builds are looked for once in the life of a worker. */
let isTrimmed = false;
/** Of several pages that tell soon after each other the last one's word holds. */
let told = 0;

self.addEventListener("install", (event) => {
	event.waitUntil(fillOffline());
});

self.addEventListener("activate", (event) => {
	event.waitUntil(dropOldCaches().then(() => self.clients.claim()));
});

self.addEventListener("message", (event) => {
	if (event.data?.type === "take-over") self.skipWaiting();
	if (event.data?.type === "wipe") event.waitUntil(wipe(event.data));
	if (event.data?.type === "keep") event.waitUntil(keepFor(event.data));
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
		event.respondWith(fromNetworkOrKept(request, url));
		return;
	}
	if (isPicture(request, url)) {
		event.respondWith(picture(event));
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
	const present = [OFFLINE_CACHE, STATIC_CACHE, KEPT_CACHE];
	const names = await caches.keys();
	await Promise.all(
		names
			.filter(
				(name) =>
					!present.includes(name) &&
					!name.startsWith(PICTURES_PREFIX) &&
					name !== SHARED_CACHE,
			)
			.map((name) => caches.delete(name)),
	);
}

async function fromStatic(request) {
	const kept = await caches.match(request, { ignoreVary: true });
	if (kept) return kept;
	const cache = await caches.open(STATIC_CACHE);
	const answer = await fetch(request);
	if (answer.ok && answer.status === 200) {
		// A full disk must not cost the page its script.
		await cache.put(request, answer.clone()).catch(() => {});
		if (!isTrimmed) {
			isTrimmed = true;
			await trim(cache).catch(() => {});
		}
	}
	return answer;
}

/** What the server says; while it or the way to it is down, what the device keeps, else the offline page. */
async function fromNetworkOrKept(request, url) {
	const kept = async () =>
		KEPT_PATHS.test(url.pathname)
			? caches.match(KEPT_PAGE, { cacheName: KEPT_CACHE, ignoreVary: true })
			: undefined;
	try {
		const answer = await fetch(request);
		const isAway = [502, 503, 504].includes(answer.status);
		return (isAway && (await kept())) || answer;
	} catch {
		const page = (await kept()) ?? (await caches.match("/offline"));
		return page ?? Response.error();
	}
}

/** A page tells who is signed in and how it looks; what another person left goes, and the page is kept as it looks now. */
async function keepFor({ personId, look, isSaving }) {
	const known = await keptFor();
	owner = personId;
	const names = await caches.keys();
	await Promise.all(
		names
			.filter((name) => name.startsWith(PICTURES_PREFIX))
			.filter((name) => name !== PICTURES_PREFIX + personId)
			.map((name) => caches.delete(name)),
	);
	const isFresh =
		known?.look === look && Date.now() - known.atMs < KEPT_HOURS * 3_600_000;
	const atMs = isFresh ? known.atMs : Date.now();
	try {
		// A device that spares data keeps what it has, and fetches no page for later.
		if (!isFresh && !isSaving) {
			const turn = ++told;
			await new Promise((done) => setTimeout(done, FILL_AFTER_MS));
			if (turn !== told || owner !== personId) return;
			await fillKept();
		} else if (!known) return;
		// Signed out meanwhile.
		if (owner !== personId) return void (await caches.delete(KEPT_CACHE));
		const cache = await caches.open(KEPT_CACHE);
		const note = JSON.stringify({ personId, look, atMs });
		await cache.put(KEPT_FOR, new Response(note));
	} catch {
		// No line or no room: the next page tells again.
	}
}

async function keptFor() {
	const note = await caches.match(KEPT_FOR, { cacheName: KEPT_CACHE });
	return note?.json();
}

/** The page and all that it can come to need, so that nothing of it is missing without a line. */
async function fillKept() {
	const page = await fetch(new Request(KEPT_PAGE, { cache: "reload" }));
	if (!page.ok || page.redirected) throw new Error("no page");
	const files = await filesOf(await page.clone().text());
	const cache = await caches.open(KEPT_CACHE);
	const old = await cache.keys();
	await Promise.all(
		old
			.filter(({ url }) => !files.has(new URL(url).pathname))
			.map((request) => cache.delete(request)),
	);
	for (const [path, file] of files) await cache.put(path, file);
	await cache.put(KEPT_PAGE, page);
}

/** The scripts, styles and fonts that a page names, and those that these name. */
async function filesOf(html) {
	const paths = filesIn(html);
	const files = new Map();
	// A set that grows while it is walked: what is found in a file comes last.
	for (const path of paths) {
		const kept = await caches.match(path, { ignoreVary: true });
		const file = kept ?? (await fetch(path));
		if (!file.ok) continue;
		files.set(path, file);
		if (path.endsWith("woff2")) continue;
		for (const found of filesIn(await file.clone().text())) paths.add(found);
	}
	return files;
}

function filesIn(text) {
	const found = text.matchAll(/(?:chunks|media)\/[\w.~-]+\.(?:js|css|woff2)/g);
	return new Set(Array.from(found, ([name]) => `/_next/static/${name}`));
}

function isPicture(request, url) {
	return (
		request.destination === "image" &&
		url.pathname.startsWith("/api/media/") &&
		url.search === "?size=thumbnail"
	);
}

/** Always asked for first, since the server alone knows who may still see it. */
async function picture(event) {
	const { request } = event;
	owner ??= (await keptFor())?.personId ?? null;
	const personId = owner;
	try {
		const answer = await fetch(request);
		if (personId)
			event.waitUntil(
				keepPicture(personId, request.url, answer.clone()).catch(() => {}),
			);
		return answer;
	} catch {
		const cacheName = PICTURES_PREFIX + personId;
		const kept =
			personId &&
			(await caches.match(request.url, { cacheName, ignoreVary: true }));
		return kept || Response.error();
	}
}

async function keepPicture(personId, url, answer) {
	const cache = await caches.open(PICTURES_PREFIX + personId);
	const bytes = Number(answer.headers.get("content-length") ?? 0);
	if (answer.status !== 200 || bytes > PICTURE_BYTES_MAX)
		return void (await cache.delete(url));
	await cache.put(url, answer);
	const urls = await cache.keys();
	const excess = urls.slice(0, Math.max(0, urls.length - PICTURES_MAX));
	await Promise.all(excess.map((old) => cache.delete(old)));
	// Signed out while it came.
	if (owner !== personId) await caches.delete(PICTURES_PREFIX + personId);
}

/** Of whom this device keeps something. */
self.ownerOfDevice = async () => {
	owner ??= (await keptFor())?.personId ?? null;
	return owner;
};

async function trim(cache) {
	const keys = await cache.keys();
	const excess = keys.slice(0, Math.max(0, keys.length - STATIC_ENTRIES_MAX));
	await Promise.all(excess.map((key) => cache.delete(key)));
}

/** At sign-out all goes, also what other parts of the app kept (what was shared and put nowhere outlives a session that ended by itself); then the offline page again, which knows nobody. */
async function wipe({ keepsShared }) {
	owner = null;
	await self.forgetPush().catch(() => {});
	const names = await caches.keys();
	await Promise.all(
		names
			.filter((name) => !keepsShared || name !== SHARED_CACHE)
			.map((name) => caches.delete(name)),
	);
	await fillOffline().catch(() => {});
}
