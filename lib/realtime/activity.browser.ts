/** After this long without a hand on the device its person is away (docs/realtime.md). */
const IDLE_AFTER_MS = 5 * 60_000;
/** Moving a mouse fires hundreds of events a second; one look a second is enough. */
const NOTICE_EVERY_MS = 1_000;
const SIGNS = ["pointerdown", "pointermove", "keydown", "wheel", "touchstart"];

/**
 * Tells whether somebody is at this device: at once when they come, five minutes after their last sign when they
 * leave. Answers how to stop watching.
 */
export function watchActivity(
	onChange: (isActive: boolean) => void,
): () => void {
	let isActive = false;
	let lastSignMs = 0;
	let timer: ReturnType<typeof setTimeout> | undefined;
	const check = () => {
		const idleMs = Date.now() - lastSignMs;
		if (idleMs < IDLE_AFTER_MS) {
			timer = setTimeout(check, IDLE_AFTER_MS - idleMs);
			return;
		}
		isActive = false;
		onChange(false);
	};
	const sign = () => {
		const now = Date.now();
		if (isActive && now - lastSignMs < NOTICE_EVERY_MS) return;
		lastSignMs = now;
		if (isActive) return;
		isActive = true;
		timer = setTimeout(check, IDLE_AFTER_MS);
		onChange(true);
	};
	const show = () => {
		if (document.visibilityState === "visible") sign();
	};
	for (const name of SIGNS)
		addEventListener(name, sign, { passive: true, capture: true });
	document.addEventListener("visibilitychange", show);
	show();
	return () => {
		clearTimeout(timer);
		for (const name of SIGNS)
			removeEventListener(name, sign, { capture: true });
		document.removeEventListener("visibilitychange", show);
	};
}
