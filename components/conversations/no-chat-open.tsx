"use client";

import { MessageCircle } from "lucide-react";
import Link from "next/link";
import { useT } from "@/components/i18n/use-t";
import { EmptyState } from "@/components/ui/state";

/** Beside the list while no conversation is open. */
export function NoChatOpen() {
	const t = useT();
	return (
		<div className="grid h-full place-items-center">
			<EmptyState icon={<MessageCircle />} title={t.conversations.choose}>
				<Link href="/people" className="link">
					{t.conversations.chooseLead}
				</Link>
			</EmptyState>
		</div>
	);
}
