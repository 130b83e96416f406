"use client";

import { useEffect } from "react";

const KEY = "session-renewed";

/**
 * Lets Auth.js renew its cookie once for each tab, so that whoever comes by within 90 days stays signed in. Pages
 * cannot do it while they are drawn: only its own route may set the cookie.
 */
export function KeepSignedIn() {
	useEffect(() => {
		if (sessionStorage.getItem(KEY)) return;
		fetch("/api/auth/session")
			.then(() => sessionStorage.setItem(KEY, "1"))
			// Offline: the next tab will do.
			.catch(() => undefined);
	}, []);
	return null;
}
