"use client";

import { useT } from "@/components/i18n/use-t";
import { Badge } from "@/components/ui/badge";
import { useUnreadCount } from "./use-live";

/** How many messages wait, on the navigation's chats. */
export function UnreadBadge() {
	const t = useT();
	const count = useUnreadCount();
	return <Badge count={count} label={t.conversations.unread} />;
}
