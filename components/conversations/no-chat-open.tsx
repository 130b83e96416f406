"use client";

import { MessageCircle, SquarePen } from "lucide-react";
import Link from "next/link";
import { useT } from "@/components/i18n/use-t";
import { buttonLook } from "@/components/ui/button-look";
import { EmptyState } from "@/components/ui/state";

/** Beside the list while no conversation is open. */
export function NoChatOpen() {
	const t = useT();
	return (
		<div className="grid h-full place-items-center">
			<EmptyState
				icon={<MessageCircle />}
				title={t.conversations.choose}
				action={
					<Link href="/people" className={buttonLook({ look: "quiet" })}>
						<SquarePen aria-hidden="true" className="size-5" />
						{t.conversations.start}
					</Link>
				}
			>
				{t.conversations.chooseLead}
			</EmptyState>
		</div>
	);
}
