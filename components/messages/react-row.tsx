"use client";

import { SmilePlus } from "lucide-react";
import { useT } from "@/components/i18n/use-t";
import { MenuChoice, MenuLine, MenuRow } from "@/components/ui/menu";
import type { MessageView } from "@/lib/messages/view";
import { useDeeds } from "./use-deeds";

const QUICK = ["👍", "❤️", "😂", "🎉", "😮", "😢"];

/** The emoji that are given most, one press away, and the way to all others. */
export function ReactRow({
	message,
	onOther,
}: {
	message: MessageView;
	onOther: () => void;
}) {
	const t = useT();
	const deeds = useDeeds();
	const mine = new Set(
		message.reactions.flatMap(({ emoji, isMine }) => (isMine ? emoji : [])),
	);
	return (
		<>
			<MenuRow label={t.messages.react}>
				{QUICK.map((emoji) => (
					<MenuChoice
						key={emoji}
						label={t.messages.reactWith(emoji)}
						isChosen={mine.has(emoji)}
						onSelect={() => void deeds.react(message, emoji, !mine.has(emoji))}
					>
						{emoji}
					</MenuChoice>
				))}
				<MenuChoice label={t.messages.reactOther} onSelect={onOther}>
					<SmilePlus aria-hidden="true" />
				</MenuChoice>
			</MenuRow>
			<MenuLine />
		</>
	);
}
