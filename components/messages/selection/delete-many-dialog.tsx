"use client";

import { useState } from "react";
import { useT } from "@/components/i18n/use-t";
import { useLive } from "@/components/realtime/use-live";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import type { MessageView } from "@/lib/messages/view";
import type { useEach } from "./use-each";

/** Asks for whom several messages are to be deleted: for everyone only where all are one's own. */
export function DeleteManyDialog({
	messages,
	each,
	onClose,
}: {
	messages: MessageView[];
	each: ReturnType<typeof useEach>;
	onClose: () => void;
}) {
	const t = useT();
	const { viewerId } = useLive();
	const [choice, setChoice] = useState<"all" | "me" | null>(null);
	const mayForAll = messages.every(
		({ senderId, body }) => senderId === viewerId && body.kind !== "deleted",
	);
	const busy = each.isBusy ? choice : null;
	return (
		<Dialog
			open
			onOpenChange={onClose}
			title={t.keeping.deleteMany(messages.length)}
			description={
				mayForAll ? t.keeping.deleteManyLead : t.keeping.deleteManyLeadOther
			}
		>
			<footer className="flex flex-wrap justify-end gap-3">
				<DialogClose>
					<Button look="quiet">{t.common.cancel}</Button>
				</DialogClose>
				<Button
					look={mayForAll ? "quiet" : "danger"}
					busy={busy === "me"}
					onClick={() => {
						setChoice("me");
						void each.deleteForMe(messages);
					}}
				>
					{t.messages.deleteForMe}
				</Button>
				{mayForAll && (
					<Button
						look="danger"
						busy={busy === "all"}
						onClick={() => {
							setChoice("all");
							void each.deleteForAll(messages);
						}}
					>
						{t.messages.deleteForAll}
					</Button>
				)}
			</footer>
		</Dialog>
	);
}
