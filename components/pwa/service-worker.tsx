"use client";

import { useEffect, useRef } from "react";
import { useT } from "@/components/i18n/use-t";
import { useToast } from "@/components/ui/toast";
import { watchForUpdate } from "./register";

/**
 * Registers the service worker and, when a newer one waits, asks. It never reloads by itself: a reload in the middle of
 * a sentence is how drafts are lost. Before the reload that the person asked for, `chitchat:before-reload` is sent, so
 * that whoever holds something unsaved puts it away.
 */
export function ServiceWorker({ isEnabled }: { isEnabled: boolean }) {
	const t = useT();
	const { show } = useToast();
	const ask = useRef<(update: () => void) => void>(null);
	ask.current = (update) =>
		show({
			id: "update",
			isLasting: true,
			text: `${t.shell.updateReady} ${t.shell.updateHint}`,
			action: { label: t.shell.update, run: update },
		});
	useEffect(() => {
		if (!isEnabled) return;
		return watchForUpdate((update) => ask.current?.(update));
	}, [isEnabled]);
	return null;
}
