"use client";

import { useEffect } from "react";
import { useLive, useStore } from "./use-live";

/** When the session ends elsewhere, the page leads to the sign-in form. Drafts and unsent messages stay on the device. */
export function SignedOutGuard() {
	const isSignedOut = useStore(useLive().isSignedOut);
	useEffect(() => {
		if (!isSignedOut) return;
		const next = encodeURIComponent(location.pathname + location.search);
		// A full load: nothing of the signed-in pages may stay in memory.
		location.replace(`/sign-in?next=${next}`);
	}, [isSignedOut]);
	return null;
}
