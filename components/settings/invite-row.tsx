"use client";

import { useT } from "@/components/i18n/use-t";
import { AlertDialog } from "@/components/ui/alert-dialog";
import { Button } from "@/components/ui/button";
import { useToast } from "@/components/ui/toast";
import type { GroupInviteView } from "@/lib/groups/view";
import { problemText } from "@/lib/i18n/problem-text";
import type { Result } from "@/lib/problem";
import { useDay } from "./use-day";
import { useSettingsWords } from "./words";

/** A link in a list: how far it is used, until when it is open, and while it is, the ways to show and to shut it. */
export function InviteRow<T extends GroupInviteView>({
	invite,
	by,
	onShow,
	revoke,
	onGone,
}: {
	invite: T;
	/** Whose it is, where that needs to be said. */
	by?: string;
	onShow: (invite: T) => void;
	revoke: (id: string) => Promise<Result<null>>;
	onGone: (invite: T) => void;
}) {
	const t = useT();
	const words = useSettingsWords();
	const day = useDay();
	const { show } = useToast();
	const isOpen = invite.state === "open";
	async function shut(): Promise<boolean> {
		const done = await revoke(invite.id);
		// Shut by somebody else already is shut.
		if (!done.ok && done.problem.code !== "not_found") {
			show({ kind: "danger", text: problemText(t, done.problem).text });
			return false;
		}
		onGone(invite);
		show({ text: words.revoked });
		return true;
	}
	const details = [
		isOpen
			? t.auth.inviteExpires(day(invite.expiresAt))
			: words.inviteStates[invite.state as keyof typeof words.inviteStates],
		by,
	].filter(Boolean);
	return (
		<li className="flex flex-wrap items-center gap-x-4 gap-y-2 py-2">
			<div className="grid min-w-40 flex-1">
				<span className="font-semibold">
					{words.inviteUsed(invite.usesCount, invite.usesMax)}
				</span>
				<span className="text-ink-soft text-sm">{details.join(" · ")}</span>
			</div>
			{isOpen && (
				<div className="flex flex-wrap gap-2">
					<Button look="quiet" size="small" onClick={() => onShow(invite)}>
						{words.inviteShow}
					</Button>
					<AlertDialog
						trigger={
							<Button look="plain" size="small">
								{t.auth.revokeInvite}
							</Button>
						}
						title={words.revokeTitle}
						description={words.revokeLead}
						confirmLabel={t.auth.revokeInvite}
						onConfirm={shut}
					/>
				</div>
			)}
		</li>
	);
}
