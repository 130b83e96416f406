"use client";

import { useEffect } from "react";
import { useLive, useStore } from "./use-live";

/** A database that cannot be emptied must not keep anybody on a page that is not theirs any more. */
const PATIENCE_MS = 3_000;

/**
 * When the session has ended elsewhere, the device forgets all that was read on it and the page leads to the sign-in form:
 * whoever ends a session that way may have lost the device. What they wrote and did not send waits for them.
 */
export function SignedOutGuard() {
	const live = useLive();
	const isSignedOut = useStore(live.isSignedOut);
	useEffect(() => {
		if (!isSignedOut) return;
		// First, so that nothing is written anew.
		live.stop();
		const next = encodeURIComponent(location.pathname + location.search);
		const patience = new Promise((done) => setTimeout(done, PATIENCE_MS));
		void Promise.race([forget().catch(() => {}), patience]).then(() =>
			// A full load: nothing of the signed-in pages may stay in memory.
			location.replace(`/sign-in?next=${next}`),
		);
	}, [live, isSignedOut]);
	return null;
}

async function forget(): Promise<void> {
	const { forgetRead } = await import("@/lib/offline/forget.browser");
	await forgetRead();
}
