"use client";

import dynamic from "next/dynamic";
import { usePathname } from "next/navigation";
import { useEffect, useState } from "react";

/** The browser's own offer, which TypeScript does not know. */
export type InstallOffer = Event & { prompt: () => Promise<unknown> };

/** Loaded on a phone that has not installed the app, once the page stands. */
const InstallHint = dynamic(
	() => import("./install-hint").then((m) => m.InstallHint),
	{ ssr: false },
);

/** Watches for the moment to say that the app can be kept on the home screen; never over a chat. */
export function Install() {
	const [offer, setOffer] = useState<InstallOffer | null>(null);
	const [isWanted, setWanted] = useState(false);
	const isInChat = usePathname().startsWith("/conversations/");
	useEffect(() => {
		const isPhone = matchMedia("(pointer: coarse) and (display-mode: browser)");
		if (!isPhone.matches) return;
		setWanted(true);
		const hear = (event: Event) => {
			event.preventDefault();
			setOffer(event as InstallOffer);
		};
		addEventListener("beforeinstallprompt", hear);
		return () => removeEventListener("beforeinstallprompt", hear);
	}, []);
	return isWanted && !isInChat && <InstallHint offer={offer} />;
}
