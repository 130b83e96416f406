import { newId } from "@/lib/ids";

/**
 * Holds a lock of its own for as long as this tab or worker lives: whoever waits for it learns at once that it is gone,
 * also when it was killed, without any beat between the two.
 */
export async function holdLock(
	whose: "tab" | "hub",
): Promise<{ name: string; release: () => void }> {
	const name = `chit-chat-${whose}-${newId()}`;
	return new Promise((resolve, reject) => {
		navigator.locks
			.request(
				name,
				() =>
					new Promise<void>((release) => {
						resolve({ name, release });
					}),
			)
			.catch(reject);
	});
}

/** Resolves when nobody holds the lock any more; never, once the signal ended the waiting. */
export function whenFree(name: string, signal?: AbortSignal): Promise<void> {
	return new Promise((resolve) => {
		navigator.locks
			.request(name, { ...(signal && { signal }) }, () => resolve())
			.catch(() => {});
	});
}
