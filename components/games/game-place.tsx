"use client";

import { lazy, Suspense } from "react";
import type { ConversationView } from "@/lib/conversations/view";

/** Most conversations have no game on, and load nothing for it. */
const GamePanel = lazy(() =>
	import("./game-panel").then((file) => ({ default: file.GamePanel })),
);

/** The game above the log, while one is on. */
export function GamePlace({
	conversation,
}: {
	conversation: ConversationView;
}) {
	return (
		conversation.hasGame && (
			<Suspense>
				<GamePanel key={conversation.id} conversation={conversation} />
			</Suspense>
		)
	);
}
