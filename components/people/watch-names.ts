import { isGuestHandle } from "@/lib/people/guest-handle";

/** A name or face whose menu was asked for, where on the page, and from what. */
export type AskedName = {
	handle: string;
	at: { x: number; y: number };
	from: HTMLElement | null;
};

/** Links to a person, and what stands for one without being a link; what leads to oneself in the walls is neither. */
const NAMES = [
	'main a[href^="/people/"]',
	'[role="dialog"] a[href^="/people/"]',
	"[data-person]",
].join();
const LONG_PRESS_MS = 500;
/** A finger that moves further than this scrolls. */
const STILL_PX = 10;
/** Like a right click, for who has asked by another way: its detail is an AskedName. */
export const ASK_NAME = "chitchat:person-menu";

/**
 * Calls `open` when the menu of any name or face on the page is asked for: by a right click, the menu key, or a long
 * press. One pair of ears for the whole page, so that a list of names costs nothing. Answers how to stop.
 */
export function watchNames(open: (asked: AskedName) => void): () => void {
	const stop = new AbortController();
	const listen = { capture: true, signal: stop.signal };
	const ask = (event: MouseEvent, name: HTMLElement) => {
		const handle = handleOf(name);
		if (handle) open({ handle, at: pointOf(event, name), from: name });
	};
	const press = watchPresses(ask, listen);
	addEventListener(
		"contextmenu",
		(event) => {
			press.letGo();
			const name = nameAt(event);
			if (!name) return;
			event.preventDefault();
			// The row around it has a menu of its own.
			event.stopPropagation();
			if (!press.hasOpened()) ask(event, name);
		},
		listen,
	);
	addEventListener(
		ASK_NAME,
		(event) => open((event as CustomEvent<AskedName>).detail),
		listen,
	);
	return () => {
		press.letGo();
		stop.abort();
	};
}

/** Not every phone says "context menu" for a long press. */
function watchPresses(
	ask: (event: PointerEvent, name: HTMLElement) => void,
	listen: { capture: boolean; signal: AbortSignal },
) {
	let timer: ReturnType<typeof setTimeout> | undefined;
	let start = { x: 0, y: 0 };
	let isOpened = false;
	const letGo = () => clearTimeout(timer);
	addEventListener(
		"pointerdown",
		(event) => {
			letGo();
			isOpened = false;
			const name = event.pointerType === "touch" && nameAt(event);
			if (!name) return;
			event.stopPropagation();
			start = { x: event.clientX, y: event.clientY };
			timer = setTimeout(() => {
				isOpened = true;
				ask(event, name);
			}, LONG_PRESS_MS);
		},
		listen,
	);
	addEventListener(
		"pointermove",
		({ clientX, clientY }) => {
			if (Math.hypot(clientX - start.x, clientY - start.y) > STILL_PX) letGo();
		},
		listen,
	);
	for (const end of ["pointerup", "pointercancel"])
		addEventListener(end, letGo, listen);
	addEventListener(
		"touchend",
		// The click that would follow opens the link.
		(event) => isOpened && event.cancelable && event.preventDefault(),
		{ ...listen, passive: false },
	);
	return { letGo, hasOpened: () => isOpened };
}

function nameAt({ target }: Event): HTMLElement | null {
	return target instanceof Element ? target.closest<HTMLElement>(NAMES) : null;
}

/** A page below a person's is not the person, and guests have none. */
function handleOf(name: HTMLElement): string | null {
	const href = name.getAttribute("href") ?? "";
	const [, escaped = ""] = /^\/people\/([^/?#]+)$/.exec(href) ?? [];
	const handle = name.dataset.person ?? decodeURIComponent(escaped);
	return handle === "" || isGuestHandle(handle) ? null : handle;
}

/** Where the pointer is; for a key, just below the name. */
function pointOf(event: MouseEvent, name: Element) {
	const { clientX, clientY, button, type } = event;
	const isTouch = (event as PointerEvent).pointerType === "touch";
	if (type !== "contextmenu" || button === 2 || isTouch)
		return { x: clientX, y: clientY };
	const { left, bottom } = name.getBoundingClientRect();
	return { x: left, y: bottom };
}
