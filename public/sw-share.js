/*
 * What another app of the device shares (app/manifest.ts) comes as a form that is posted here, often with files. It is
 * kept on the device until its person has chosen where it goes (lib/offline/shared.browser.ts): nothing reaches the
 * server before that, a sign-in in between loses nothing, and signing out takes it away.
 */
const TAKE_PATH = "/share/take";
/** As in lib/offline/shared.browser.ts. */
const SHARED_CACHE = "shared";
const SHARED_NOTE = "/share/note";
/** As many as one message takes. */
const SHARED_FILES_MAX = 10;

self.addEventListener("fetch", (event) => {
	const { method, url } = event.request;
	if (method === "POST" && new URL(url).pathname === TAKE_PATH)
		event.respondWith(takeShared(event.request));
});

/** What was shared before and put nowhere gives way. Where the device has no room, the page says so. */
async function takeShared(request) {
	try {
		const form = await request.formData();
		const files = form
			.getAll("files")
			.filter((one) => one instanceof File && one.size > 0);
		const kept = files.slice(0, SHARED_FILES_MAX);
		await caches.delete(SHARED_CACHE);
		const cache = await caches.open(SHARED_CACHE);
		for (const [at, file] of kept.entries())
			await cache.put(`/share/file/${at}`, new Response(file));
		const word = (name) => String(form.get(name) ?? "");
		const note = {
			...{ title: word("title"), text: word("text"), url: word("url") },
			files: kept.map(({ name, type }) => ({ name, type })),
			leftOut: files.length - kept.length,
			atMs: Date.now(),
			// Whoever is signed in here: nobody else is shown it.
			personId: await self.ownerOfDevice(),
		};
		await cache.put(SHARED_NOTE, new Response(JSON.stringify(note)));
		return Response.redirect("/share", 303);
	} catch {
		await caches.delete(SHARED_CACHE).catch(() => {});
		return Response.redirect("/share?lost=1", 303);
	}
}
