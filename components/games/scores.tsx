"use client";

import { Check, Pencil } from "lucide-react";
import type { GameView } from "@/lib/games/view";
import { useGameWords } from "./words";

/** Who plays and how they stand, the best first. */
export function Scores({ game }: { game: GameView }) {
	const words = useGameWords();
	const players = [...game.players].sort((a, b) => b.points - a.points);
	const isOn = game.phase !== "waiting";
	return (
		<ul
			aria-label={words.points}
			className="flex max-h-24 flex-wrap content-start gap-1.5 overflow-y-auto text-sm sm:max-h-none"
		>
			{players.map(({ personId, name, points, hasGuessed, isHere }) => (
				<li
					key={personId}
					className={`flex min-h-7 min-w-0 items-center gap-1.5 rounded-full border border-line px-2.5 ${isHere ? "" : "text-ink-soft italic"}`}
				>
					{isOn && personId === game.drawerId && (
						<Sign label={words.isDrawing} icon={Pencil} />
					)}
					{hasGuessed && <Sign label={words.hasGuessed} icon={Check} />}
					<bdi className="max-w-40 truncate">{name}</bdi>
					<b className="tabular-nums">{points}</b>
					{!isHere && <span>({words.isAway})</span>}
				</li>
			))}
		</ul>
	);
}

function Sign({ label, icon: Icon }: { label: string; icon: typeof Check }) {
	return (
		<span title={label}>
			<Icon aria-hidden="true" className="size-4 text-accent-text" />
			<span className="sr-only">{label}</span>
		</span>
	);
}
