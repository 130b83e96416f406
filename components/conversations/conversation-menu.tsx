"use client";

import { EllipsisVertical } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { useT } from "@/components/i18n/use-t";
import { IconButton } from "@/components/ui/icon-button";
import type { ConversationView } from "@/lib/conversations/view";
import { conversationName } from "./conversation-name";

/** The menu and its windows come with the first press: most visits only read and write. */
const List = lazy(async () => ({
	default: (await import("./conversation-menu-list")).ConversationMenuList,
}));

/** The way to what one may do with a conversation for oneself. */
export function ConversationMenu({
	conversation,
	className,
}: {
	conversation: ConversationView;
	className?: string;
}) {
	const t = useT();
	const [isWanted, setWanted] = useState(false);
	const button = (
		<IconButton
			label={t.conversations.optionsFor(conversationName(conversation))}
			icon={<EllipsisVertical />}
			aria-haspopup="menu"
			className={className}
			onClick={() => setWanted(true)}
		/>
	);
	if (!isWanted) return button;
	return (
		<Suspense fallback={button}>
			<List conversation={conversation} className={className} />
		</Suspense>
	);
}
