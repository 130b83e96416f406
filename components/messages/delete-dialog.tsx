"use client";

import { useState } from "react";
import { useT } from "@/components/i18n/use-t";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import type { Target } from "./message-actions";
import { useDeeds } from "./use-deeds";

type Choice = "all" | "me";

/** Asks for whom a message is to be deleted: one's own for everyone or for oneself, others' for oneself. */
export function DeleteDialog({
	target: { message, isOwn },
	onClose,
}: {
	target: Target;
	onClose: () => void;
}) {
	const t = useT();
	const deeds = useDeeds();
	const [busy, setBusy] = useState<Choice | null>(null);
	const mayForAll = isOwn && message.body.kind !== "deleted";
	const give = async (choice: Choice) => {
		setBusy(choice);
		const isDone =
			choice === "all"
				? await deeds.deleteForAll(message)
				: await deeds.mark(message, { isHidden: true });
		setBusy(null);
		if (isDone) onClose();
	};
	return (
		<Dialog
			open
			onOpenChange={onClose}
			title={t.messages.deleteTitle}
			description={
				mayForAll ? t.messages.deleteLead : t.messages.deleteLeadOther
			}
		>
			<footer className="flex flex-wrap justify-end gap-3">
				<DialogClose>
					<Button look="quiet">{t.common.cancel}</Button>
				</DialogClose>
				<Button
					look={mayForAll ? "quiet" : "danger"}
					busy={busy === "me"}
					onClick={() => void give("me")}
				>
					{t.messages.deleteForMe}
				</Button>
				{mayForAll && (
					<Button
						look="danger"
						busy={busy === "all"}
						onClick={() => void give("all")}
					>
						{t.messages.deleteForAll}
					</Button>
				)}
			</footer>
		</Dialog>
	);
}
