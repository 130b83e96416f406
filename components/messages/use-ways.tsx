"use client";

import type { ReactNode } from "react";
import { useSketch } from "@/components/drawing/use-sketch";
import { useGameStart } from "@/components/games/use-game-start";
import type { Uploads } from "@/components/media/use-uploads";
import { usePollMaker } from "@/components/polls/use-poll-maker";
import { useScheduleWindow } from "@/components/scheduled/use-schedule-window";
import type { ConversationView } from "@/lib/conversations/view";
import type { Replying } from "./use-replying";
import type { Send, useWriting } from "./use-writing";

/** The ways to say something other than by writing it now: asking, drawing, playing, and saying it later. */
export function useWays({
	conversation,
	uploads,
	writing,
	onSend,
	replying,
	onReply,
}: {
	conversation: ConversationView;
	uploads: Uploads;
	writing: ReturnType<typeof useWriting>;
	onSend: Send;
	replying: Replying | null;
	onReply: (sequence: number | null) => void;
}): {
	choices: Record<"onPoll" | "onDraw" | "onPlay" | "onLater", () => void>;
	windows: ReactNode;
	pad: ReactNode;
} {
	const sketch = useSketch(conversation.id, uploads, writing.focus);
	const poll = usePollMaker((asked) => onSend("", [], asked));
	const play = useGameStart(conversation, writing.refuse);
	const later = useScheduleWindow(
		conversation.id,
		{
			text: writing.text,
			attachments: uploads.ready,
			isUploading: uploads.isBusy,
			replyTo: replying ? { sequence: replying.sequence } : undefined,
		},
		() => {
			writing.clear();
			onReply(null);
		},
	);
	return {
		choices: {
			...{ onPoll: poll.open, onDraw: sketch.open },
			...{ onPlay: play, onLater: later.open },
		},
		windows: (
			<>
				{poll.dialog}
				{later.dialog}
			</>
		),
		pad: sketch.pad,
	};
}
