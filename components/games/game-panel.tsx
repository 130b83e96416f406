"use client";

import { ChevronDown, ChevronUp } from "lucide-react";
import { useId, useState } from "react";
import { useLive } from "@/components/realtime/use-live";
import { IconButton } from "@/components/ui/icon-button";
import type { ConversationView } from "@/lib/conversations/view";
import type { GameView } from "@/lib/games/view";
import { OwnBoard, WatchedBoard } from "./boards";
import { Clock } from "./clock";
import { GameButtons } from "./game-buttons";
import { Scores } from "./scores";
import { useGame } from "./use-game";
import { type GameWords, useGameWords } from "./words";

/**
 * The game that is on, above the log: guesses are written below it, as messages. In a channel only who plays has it
 * open; others see that it is on.
 */
export function GamePanel({
	conversation,
}: {
	conversation: ConversationView;
}) {
	const words = useGameWords();
	const { viewerId, isGuest } = useLive();
	const { game, endsAtMs, move } = useGame(conversation.id);
	const [isShown, setShown] = useState<boolean | null>(null);
	const id = useId();
	if (!game || isGuest) return null;
	const isOpen = isShown ?? (conversation.kind !== "channel" || game.isPlaying);
	return (
		<section
			aria-label={words.title}
			className="grid shrink-0 gap-2 border-line border-b bg-raised px-3 py-2"
		>
			<header className="flex min-w-0 items-center gap-2">
				<p role="status" className="min-w-0 flex-1 truncate font-semibold">
					{saidOf(game, viewerId, words)}
				</p>
				<span className="whitespace-nowrap text-ink-soft text-sm">
					{game.phase === "waiting"
						? words.title
						: words.round(game.round + 1, game.rounds)}
				</span>
				<Clock endsAtMs={endsAtMs} />
				<IconButton
					size="small"
					label={isOpen ? words.hide : words.show}
					icon={isOpen ? <ChevronUp /> : <ChevronDown />}
					aria-expanded={isOpen}
					aria-controls={isOpen ? id : undefined}
					onClick={() => setShown(!isOpen)}
				/>
			</header>
			{isOpen && (
				<div
					id={id}
					className="grid min-w-0 gap-2 sm:grid-cols-[auto_minmax(0,1fr)] sm:gap-4"
				>
					<Board game={game} conversationId={conversation.id} />
					<div className="grid min-w-0 content-start gap-2">
						<Shape game={game} words={words} />
						<Scores game={game} />
						<GameButtons game={game} conversation={conversation} move={move} />
					</div>
				</div>
			)}
		</section>
	);
}

/** The sheet of the round: one's own, or what another draws. Also while all look at what it was. */
function Board({
	game,
	conversationId,
}: {
	game: GameView;
	conversationId: string;
}) {
	const { viewerId } = useLive();
	const { id: gameId, round, phase, drawerId } = game;
	if (phase === "waiting") return null;
	const of = { conversationId, gameId, round };
	const key = `${gameId} ${round}`;
	if (drawerId === viewerId && phase === "drawing")
		return <OwnBoard key={key} of={of} />;
	return <WatchedBoard key={key} of={of} name={nameIn(game, drawerId)} />;
}

/** How long the word is, for those who guess. */
function Shape({ game, words }: { game: GameView; words: GameWords }) {
	if (game.phase !== "drawing" || game.word !== null) return null;
	return (
		<div className="flex flex-wrap items-baseline gap-x-3">
			<p
				role="img"
				aria-label={words.letters(game.shape)}
				className="break-all font-mono text-xl tracking-[0.35em]"
			>
				{game.shape}
			</p>
			<p className="text-ink-soft text-sm">{words.guessHint}</p>
		</div>
	);
}

/** What is the matter, in a sentence that is also said whenever it changes. */
function saidOf(game: GameView, viewerId: string, words: GameWords): string {
	const { phase, word, drawerId } = game;
	if (phase === "waiting") return words.waiting;
	if (phase === "pause") return words.itWas(word ?? "");
	if (drawerId === viewerId) return words.youDraw(word ?? "");
	if (word !== null) return words.youGuessed(word);
	return game.isNear ? words.near : words.draws(nameIn(game, drawerId));
}

const nameIn = (game: GameView, id: string) =>
	game.players.find(({ personId }) => personId === id)?.name ?? "";
