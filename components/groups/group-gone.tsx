"use client";

import { DoorClosed } from "lucide-react";
import Link from "next/link";
import { useT } from "@/components/i18n/use-t";
import { useLive, useStore } from "@/components/realtime/use-live";
import { buttonLook } from "@/components/ui/button-look";
import { EmptyState } from "@/components/ui/state";
import type { ConversationView } from "@/lib/conversations/view";

/** Whether a group that is open is not the reader's any more: they were removed, or left on another device. */
export function useIsGone({ id, group }: ConversationView): boolean {
	const { goneIds } = useStore(useLive().inbox);
	return group !== null && goneIds.includes(id);
}

/** In place of a group that one is no longer in. */
export function GroupGone() {
	const t = useT();
	return (
		<div role="status" className="grid h-full place-items-center">
			<EmptyState
				icon={<DoorClosed />}
				title={t.groups.gone}
				action={
					<Link href="/conversations" className={buttonLook({ look: "quiet" })}>
						{t.conversations.backToList}
					</Link>
				}
			>
				{t.groups.goneLead}
			</EmptyState>
		</div>
	);
}
