/*
 * The part of the service worker that is woken (docs/notices.md). It holds no words of its own: what it shows comes sealed
 * from the server, which knows the person's language and what their lock screen may show.
 */
self.addEventListener("push", (event) => {
	event.waitUntil(showPush(readPush(event.data)));
});

self.addEventListener("notificationclick", (event) => {
	event.notification.close();
	event.waitUntil(answerPush(event).then(showCount));
});

self.addEventListener("pushsubscriptionchange", (event) => {
	event.waitUntil(renewPush(event));
});

/** What the server sealed for this device (lib/notices/payload.ts); something is shown even of what cannot be read. */
function readPush(data) {
	try {
		const push = data.json();
		if (push.v === 1 && push.title && push.tag) return push;
	} catch {
		// Shown all the same: a push that shows nothing costs this device its right to be woken.
	}
	return { title: "Chit Chat", body: "", tag: "unread", url: "/" };
}

/**
 * Always shows something, whatever other device is in use. Who looks at a window of ours right now is told there: here it makes
 * no sound and goes at once.
 */
async function showPush({ title, body, tag, url, reply }) {
	const windows = await self.clients.matchAll({ type: "window" });
	const isLooking = windows.some(
		(one) => one.focused && one.visibilityState === "visible",
	);
	const answer = reply && {
		action: "reply",
		type: "text",
		title: reply.label,
		placeholder: reply.hint,
	};
	await self.registration.showNotification(title, {
		body,
		tag,
		renotify: !isLooking,
		silent: isLooking,
		icon: "/icons/icon-192.png",
		badge: "/icons/badge-96.png",
		data: { url, reply },
		actions: answer ? [answer] : [],
	});
	if (isLooking) {
		const shown = await self.registration.getNotifications({ tag });
		for (const one of shown) one.close();
	}
	await showCount();
}

/** On the icon of the installed app, until it is opened and counts for itself. */
async function showCount() {
	const shown = await self.registration.getNotifications();
	await self.navigator.setAppBadge?.(shown.length).catch(() => {});
}

/** A tap leads to its place; words written on the lock screen are sent, and shown again when they were not. */
async function answerPush({ action, reply: text, notification }) {
	const { url = "/", reply } = notification.data ?? {};
	if (action !== "reply" || !reply || !text?.trim()) return openAt(url);
	const path = `/api/conversations/${reply.conversationId}/messages`;
	const sent = await fetch(path, {
		method: "POST",
		headers: { "content-type": "application/json" },
		body: JSON.stringify({ clientId: crypto.randomUUID(), text }),
	}).catch(() => null);
	if (sent?.ok) return;
	const { title, tag } = notification;
	const body = `${reply.failed}\n${text}`;
	await self.registration.showNotification(title, { body, tag, data: { url } });
}

/** In a window that is open already, which goes there without a reload when it can; else in a new one. */
async function openAt(path) {
	const url = new URL(path, self.location.origin);
	if (url.origin !== self.location.origin) return;
	const windows = await self.clients.matchAll({ type: "window" });
	const [open] = windows;
	if (!open) return void (await self.clients.openWindow(url.href));
	await open.focus().catch(() => {});
	const place = url.pathname + url.search;
	const isThere = await new Promise((resolve) => {
		const { port1, port2 } = new MessageChannel();
		port1.onmessage = () => resolve(true);
		open.postMessage({ type: "open", url: place }, [port2]);
		setTimeout(() => resolve(false), 1_000);
	});
	if (!isThere) await open.navigate(url.href).catch(() => {});
}

/** The browser was given another place by its push service: the server hears of it at once, not at the next launch. */
async function renewPush({ oldSubscription, newSubscription }) {
	const renewed =
		newSubscription ??
		(oldSubscription &&
			(await self.registration.pushManager.subscribe(oldSubscription.options)));
	if (!renewed) return;
	const { endpoint, keys } = renewed.toJSON();
	const { origin } = self.location;
	await fetch("/api/push", {
		method: "PUT",
		headers: { "content-type": "application/json" },
		body: JSON.stringify({ endpoint, keys, origin }),
	});
}

/** Nothing is shown any more, and the push service forgets this device. */
self.forgetPush = async () => {
	for (const one of await self.registration.getNotifications()) one.close();
	await self.navigator.clearAppBadge?.();
	const own = await self.registration.pushManager?.getSubscription();
	await own?.unsubscribe();
};
