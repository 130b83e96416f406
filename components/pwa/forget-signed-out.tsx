"use client";

import { useEffect } from "react";
import { keptOwner } from "@/lib/offline/owner.browser";

/**
 * On the pages before the door: when the device keeps words of somebody whose session is over, ended from elsewhere
 * while no page of theirs was open, it forgets them before anybody else signs in.
 */
export function ForgetSignedOut() {
	useEffect(() => {
		if (!keptOwner()) return;
		// Without a line nothing is known: what is kept stays whose it is.
		void import("@/lib/offline/signed-out.browser")
			.then((m) => m.forgetIfSignedOut())
			.catch(() => undefined);
	}, []);
	return null;
}
