"use client";

import { useState } from "react";
import { useT } from "@/components/i18n/use-t";
import { useLive } from "@/components/realtime/use-live";
import { Button } from "@/components/ui/button";
import type { ConversationView } from "@/lib/conversations/view";
import type { Move } from "@/lib/games/input";
import type { GameView } from "@/lib/games/view";
import type { Problem } from "@/lib/problem";
import { useGameWords } from "./words";

/** What the viewer may do now. */
export function GameButtons({
	game,
	conversation,
	move,
}: {
	game: GameView;
	conversation: ConversationView;
	move: (move: Move) => Promise<Problem | null>;
}) {
	const t = useT();
	const words = useGameWords();
	const { viewerId } = useLive();
	const [busy, setBusy] = useState<Move | null>(null);
	const [problem, setProblem] = useState<Problem | null>(null);
	const act = async (what: Move) => {
		setBusy(what);
		setProblem(await move(what));
		setBusy(null);
	};
	const moves = movesFor(game, conversation, viewerId);
	return (
		<div className="flex flex-wrap items-center gap-2">
			{moves.map((what) => (
				<Button
					key={what}
					type="button"
					size="small"
					look={what === "join" || what === "begin" ? "primary" : "quiet"}
					busy={busy === what}
					onClick={() => void act(what)}
				>
					{words[what]}
				</Button>
			))}
			{game.phase === "waiting" && !moves.includes("begin") && (
				<p className="text-ink-soft text-sm">{words.waitingHint}</p>
			)}
			<p role="alert" className="text-danger-text text-sm empty:hidden">
				{problem && t.problems[problem.code]}
			</p>
		</div>
	);
}

type Shown = Exclude<Move, "here">;

function movesFor(
	{ phase, players, isPlaying, startedBy, drawerId }: GameView,
	{ kind, maySend, group }: ConversationView,
	viewerId: string,
): Shown[] {
	if (!maySend) return [];
	const moves: Shown[] = isPlaying ? [] : ["join"];
	const isReady = players.filter((one) => one.isHere).length >= 2;
	if (isPlaying && phase === "waiting" && isReady) moves.push("begin");
	if (phase === "drawing" && drawerId === viewerId) moves.push("skip");
	const mayEnd =
		kind === "direct" || group?.role === "admin" || startedBy === viewerId;
	if (isPlaying) moves.push("leave");
	if (mayEnd) moves.push("end");
	return moves;
}
