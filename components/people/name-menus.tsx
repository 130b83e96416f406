"use client";

import dynamic from "next/dynamic";
import { useEffect, useState } from "react";
import { useLive } from "@/components/realtime/use-live";
import { type AskedName, watchNames } from "./watch-names";

/** Loaded when the first one is asked for. */
const NameMenu = dynamic(() => import("./name-menu").then((m) => m.NameMenu), {
	ssr: false,
});

/** The menu of a person, on their name or face wherever it stands. Guests know nobody's page. */
export function NameMenus() {
	const { isGuest } = useLive();
	const [asked, setAsked] = useState<AskedName | null>(null);
	useEffect(() => (isGuest ? undefined : watchNames(setAsked)), [isGuest]);
	if (!asked) return null;
	const { handle, at } = asked;
	return (
		<NameMenu
			key={`${handle} ${at.x} ${at.y}`}
			asked={asked}
			onClose={() => setAsked(null)}
		/>
	);
}
