import {
	readPush,
	subscribePush,
	unsubscribePush,
} from "@/lib/notices/api.browser";

/** Why this browser can or cannot be woken. */
export type PushAbility = "ready" | "denied" | "install" | "unsupported";

/** Set on a device whose person turned it on, so that a launch need not ask the server about others. */
const MARK = "chit-chat:push";

/** What this browser can do. On an iPhone only an installed app is woken. */
export function pushAbility(): PushAbility {
	const isApple = /iPhone|iPad/.test(navigator.userAgent);
	const isInstalled = matchMedia("(display-mode: standalone)").matches;
	const canPush = "serviceWorker" in navigator && "PushManager" in window;
	if (!canPush) return isApple && !isInstalled ? "install" : "unsupported";
	return Notification.permission === "denied" ? "denied" : "ready";
}

/** Asks the person, signs the browser up, and tells the server. To be called in a click. Throws where the browser refuses. */
export async function turnOnPush(): Promise<boolean> {
	if ((await Notification.requestPermission()) !== "granted") return false;
	const state = await readPush();
	if (!state.ok) return false;
	const done = await signUp(state.value.publicKey, true);
	if (done) localStorage.setItem(MARK, "on");
	return done;
}

/** This device is woken no more: neither the server nor the push service keeps anything of it. */
export async function turnOffPush(): Promise<boolean> {
	localStorage.removeItem(MARK);
	const registration = await navigator.serviceWorker.ready;
	const own = await registration.pushManager.getSubscription();
	await own?.unsubscribe();
	return (await unsubscribePush()).ok;
}

/**
 * At each launch: a browser may have been given another place, and a push service may have forgotten the old one, without
 * telling us. Does nothing on a device that was not turned on.
 */
export async function syncPush(): Promise<void> {
	if (!localStorage.getItem(MARK)) return;
	const state = await readPush();
	if (state.ok) await signUp(state.value.publicKey, !state.value.isOn);
}

async function signUp(publicKey: string, isAnew: boolean): Promise<boolean> {
	const { pushManager } = await navigator.serviceWorker.ready;
	let own = await pushManager.getSubscription();
	if (own && (isAnew || keyOf(own) !== publicKey)) {
		await own.unsubscribe();
		own = null;
	}
	own ??= await pushManager.subscribe({
		userVisibleOnly: true,
		applicationServerKey: publicKey,
	});
	const { endpoint, keys } = own.toJSON();
	const { origin } = location;
	return (await subscribePush({ endpoint, keys, origin })).ok;
}

function keyOf(own: PushSubscription): string {
	const bytes = new Uint8Array(own.options.applicationServerKey ?? []);
	return btoa(String.fromCharCode(...bytes))
		.replaceAll("+", "-")
		.replaceAll("/", "_")
		.replace(/=+$/, "");
}

/** Whoever opens a page has seen what woke them for it. */
export async function clearShown(path: string): Promise<void> {
	const registration = await navigator.serviceWorker.getRegistration("/");
	for (const shown of (await registration?.getNotifications()) ?? []) {
		const { url } = (shown.data ?? {}) as { url?: string };
		if (url?.split("?")[0] === path || path === "/notices") shown.close();
	}
}
