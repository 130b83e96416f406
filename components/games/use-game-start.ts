"use client";

import { useT } from "@/components/i18n/use-t";
import { useLive } from "@/components/realtime/use-live";
import type { ConversationView } from "@/lib/conversations/view";

/** Starts a game, or shows the one that is on; `onDone` gets why not, in words. */
export function useGameStart(
	conversation: ConversationView,
	onDone: (refusal: string | null) => void,
): () => Promise<void> {
	const t = useT();
	const live = useLive();
	return async () => {
		const { startGame } = await import("@/lib/games/api.browser");
		const started = await startGame(conversation.id);
		if (started.ok) live.keep({ ...conversation, hasGame: true });
		onDone(started.ok ? null : t.problems[started.problem.code]);
	};
}
