"use client";

import { useEffect } from "react";
import { whenIdle } from "@/components/ui/when-idle";
import type { Live } from "@/lib/messages/live.browser";
import { ownDevice } from "@/lib/offline/owner.browser";

/** Keeps what passes through the tab on the device, from when there is time for it. */
export function useKeeping(live: Live): void {
	useEffect(() => {
		// At once: from now on nothing of who was here before is opened any more.
		ownDevice(live.viewerId);
		let isWanted = true;
		const stop = live.stopped.listen(() => {
			isWanted = false;
		});
		const leave = whenIdle(async () => {
			const { keep } = await import("@/lib/offline/keep.browser");
			await keep(live, () => isWanted);
		});
		return () => {
			stop();
			leave();
		};
	}, [live]);
}
