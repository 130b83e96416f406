"use client";

import {
	createContext,
	type ReactNode,
	use,
	useCallback,
	useEffect,
	useReducer,
	useState,
} from "react";

const SaverContext = createContext(false);
/** To this device's other tabs: whether data is spared from now on. */
const CHANNEL = "chit-chat:saver";
/** What was asked to be shown in this tab stays shown, also when its row scrolls away. */
const shown = new Set<string>();

/** Knows below it whether this device spares data, as the page was drawn and as another tab says since. */
export function SaverProvider({
	isSaving,
	children,
}: {
	isSaving: boolean;
	children: ReactNode;
}) {
	const [told, setTold] = useState({ drawn: isSaving, now: isSaving });
	if (told.drawn !== isSaving) setTold({ drawn: isSaving, now: isSaving });
	useEffect(() => {
		if (typeof BroadcastChannel === "undefined") return;
		const others = new BroadcastChannel(CHANNEL);
		others.onmessage = ({ data }) =>
			setTold((before) => ({ ...before, now: data === true }));
		others.postMessage(isSaving);
		return () => others.close();
	}, [isSaving]);
	return <SaverContext value={told.now}>{children}</SaverContext>;
}

/** Whether this device spares data. */
export function useIsSaving(): boolean {
	return use(SaverContext);
}

/** Which pictures wait to be tapped before a byte of them is loaded, and how one is let in. */
export function useHeld() {
	const isSaving = useIsSaving();
	const [, draw] = useReducer((count: number) => count + 1, 0);
	const show = useCallback((id: string) => {
		shown.add(id);
		draw();
	}, []);
	return { isHeld: (id: string) => isSaving && !shown.has(id), show };
}
