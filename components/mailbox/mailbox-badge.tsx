"use client";

import { useT } from "@/components/i18n/use-t";
import { Badge } from "@/components/ui/badge";
import type { MailboxCountsView } from "@/lib/mailbox/view";
import { useMailboxCounts } from "./use-mailbox-counts";

/** How many letters wait to be read or answered, for the navigation. */
export function MailboxBadge({ first }: { first: MailboxCountsView }) {
	const t = useT();
	const { unread, requests } = useMailboxCounts(first);
	const count = unread + requests;
	return <Badge count={count} label={t.shell.unread} />;
}
