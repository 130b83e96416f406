"use client";

import { useEffect, useRef } from "react";
import { useT } from "@/components/i18n/use-t";
import { useToast } from "@/components/ui/toast";
import { whenIdle } from "@/components/ui/when-idle";
import { watchForUpdate } from "./register";

const WAITS_MS = 60_000;

/**
 * Whether something stands in a field that a reload would lose: any but those that keep what is typed (`data-kept`), or a
 * file on its way.
 */
function isWriting(): boolean {
	const fields = document.querySelectorAll<HTMLTextAreaElement>(
		"textarea:not([data-kept])",
	);
	const isUploading = document.querySelector("[data-uploads]") !== null;
	return isUploading || [...fields].some(({ value }) => value.trim() !== "");
}

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
			action: {
				label: t.shell.update,
				run: () => {
					if (!isWriting()) return update();
					show({ text: t.shell.updateWaits });
					// Offered again, for when it is finished.
					setTimeout(() => ask.current?.(update), WAITS_MS);
				},
			},
		});
	useEffect(() => {
		if (!isEnabled) return;
		let stop = () => {};
		const watch = async () => {
			stop = watchForUpdate((update) => ask.current?.(update));
		};
		const leave = whenIdle(watch);
		return () => {
			leave();
			stop();
		};
	}, [isEnabled]);
	return null;
}
