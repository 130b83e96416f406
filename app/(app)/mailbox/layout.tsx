import type { ReactNode } from "react";
import { MailboxFrame } from "@/components/mailbox/mailbox-frame";
import { currentViewer } from "@/lib/auth/current.server";
import { letterListInput } from "@/lib/mailbox/input";
import { listLetters } from "@/lib/mailbox/lists.server";
import { readMailboxCounts } from "@/lib/mailbox/queries.server";

export default async function MailboxLayout({
	children,
}: {
	children: ReactNode;
}) {
	const viewer = await currentViewer();
	// Who has no mailbox is told so by the page below.
	if (!viewer || viewer.role === "guest") return children;
	const [inbox, counts] = await Promise.all([
		listLetters(viewer, letterListInput.parse({})),
		readMailboxCounts(viewer),
	]);
	return (
		<MailboxFrame inbox={inbox.ok ? inbox.value : null} counts={counts}>
			{children}
		</MailboxFrame>
	);
}
