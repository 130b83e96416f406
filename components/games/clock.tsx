"use client";

import { useEffect, useState } from "react";
import { useGameWords } from "./words";

/** How long it lasts still, minutes and seconds. It is looked at, never announced. */
export function Clock({ endsAtMs }: { endsAtMs: number }) {
	const words = useGameWords();
	const [nowMs, setNow] = useState(() => performance.now());
	useEffect(() => {
		const timer = setInterval(() => setNow(performance.now()), 500);
		return () => clearInterval(timer);
	}, []);
	const seconds = Math.max(0, Math.ceil((endsAtMs - nowMs) / 1_000));
	const clock = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
	return (
		<span role="timer" title={words.left(clock)} className="tabular-nums">
			{clock}
		</span>
	);
}
