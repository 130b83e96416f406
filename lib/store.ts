/** A value that others watch. `get` answers the same object until the value changes, as React's stores need it. */
export type Store<T> = {
	get: () => T;
	set: (value: T) => void;
	subscribe: (listener: () => void) => () => void;
};

/** Makes a store. Setting the value it already has tells nobody. */
export function createStore<T>(initial: T): Store<T> {
	let value = initial;
	const listeners = new Set<() => void>();
	return {
		get: () => value,
		set: (next) => {
			if (Object.is(next, value)) return;
			value = next;
			for (const listener of listeners) listener();
		},
		subscribe: (listener) => {
			listeners.add(listener);
			return () => listeners.delete(listener);
		},
	};
}

/** Something that happens now and then, heard by whoever listens at the time. */
export type Signal<T> = {
	tell: (news: T) => void;
	listen: (listener: (news: T) => void) => () => void;
};

/** Makes a signal. */
export function createSignal<T>(): Signal<T> {
	const listeners = new Set<(news: T) => void>();
	return {
		tell: (news) => {
			for (const listener of listeners) listener(news);
		},
		listen: (listener) => {
			listeners.add(listener);
			return () => listeners.delete(listener);
		},
	};
}
