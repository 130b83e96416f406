/** Under the prefix that signing out wipes. */
const KEY = "chit-chat:single-keys";

/** Whether keys work that are pressed alone; they do until somebody switches them off on this device. */
export function hasSingleKeys(): boolean {
	try {
		return localStorage.getItem(KEY) !== "off";
	} catch {
		return true;
	}
}

/** Switches them on or off on this device. */
export function setSingleKeys(isOn: boolean): void {
	try {
		if (isOn) localStorage.removeItem(KEY);
		else localStorage.setItem(KEY, "off");
	} catch {
		// A browser that keeps nothing: they stay as they are.
	}
}
