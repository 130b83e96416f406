"use client";

import { Ticket } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useT } from "@/components/i18n/use-t";
import { AlertDialog } from "@/components/ui/alert-dialog";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { EmptyState } from "@/components/ui/state";
import { useToast } from "@/components/ui/toast";
import { createInviteAction, revokeInviteAction } from "@/lib/auth/actions";
import type { InviteView } from "@/lib/auth/view";
import { problemText } from "@/lib/i18n/problem-text";
import { InviteForm } from "./invite-form";
import { InviteLink } from "./invite-link";
import { Section } from "./section";
import { useDay } from "./use-day";

/** The page of invites: make one, show one again, take one back. A new one shows its link at once. */
export function InviteList({
	invites,
	serverName,
}: {
	invites: InviteView[];
	serverName: string;
}) {
	const t = useT();
	const router = useRouter();
	const [shown, setShown] = useState<InviteView | null>(null);
	const open = invites.filter(({ state }) => state === "open");
	const past = invites.filter(({ state }) => state !== "open");
	return (
		<>
			<Section title={t.auth.createInvite} lead={t.settings.inviteLead}>
				<InviteForm
					send={createInviteAction}
					label={t.auth.createInvite}
					onMade={(made) => {
						setShown(made);
						router.refresh();
					}}
				/>
			</Section>
			{invites.length === 0 && (
				<EmptyState icon={<Ticket />} title={t.settings.noInvites}>
					{t.settings.noInvitesLead}
				</EmptyState>
			)}
			<InviteRows
				title={t.settings.openInvites}
				invites={open}
				onShow={setShown}
			/>
			<InviteRows title={t.settings.pastInvites} invites={past} />
			<Dialog
				title={t.settings.inviteLink}
				description={t.settings.inviteLead}
				open={shown !== null}
				onOpenChange={(isOpen) => !isOpen && setShown(null)}
			>
				{shown && (
					<InviteLink
						path={`/register?invite=${shown.token}`}
						qrLabel={t.settings.inviteQr}
						shareText={t.settings.inviteShareText(serverName)}
					/>
				)}
			</Dialog>
		</>
	);
}

function InviteRows({
	title,
	invites,
	onShow,
}: {
	title: string;
	invites: InviteView[];
	onShow?: (invite: InviteView) => void;
}) {
	if (invites.length === 0) return null;
	return (
		<Section title={title}>
			<ul className="grid gap-1">
				{invites.map((invite) => (
					<InviteRow key={invite.id} invite={invite} onShow={onShow} />
				))}
			</ul>
		</Section>
	);
}

function InviteRow({
	invite,
	onShow,
}: {
	invite: InviteView;
	onShow?: (invite: InviteView) => void;
}) {
	const t = useT();
	const day = useDay();
	const { usesCount, usesMax, state, expiresAt } = invite;
	const details = [
		state === "open"
			? t.auth.inviteExpires(day(expiresAt))
			: t.settings.inviteStates[state],
		!invite.isMine && t.settings.inviteBy(invite.createdBy),
	].filter(Boolean);
	return (
		<li className="flex flex-wrap items-center gap-x-4 gap-y-2 py-2">
			<div className="grid min-w-40 flex-1">
				<span className="font-semibold">
					{t.settings.inviteUsed(usesCount, usesMax)}
				</span>
				<span className="text-ink-soft text-sm">{details.join(" · ")}</span>
			</div>
			{onShow && (
				<div className="flex flex-wrap gap-2">
					<Button look="quiet" size="small" onClick={() => onShow(invite)}>
						{t.settings.inviteShow}
					</Button>
					<RevokeButton id={invite.id} />
				</div>
			)}
		</li>
	);
}

function RevokeButton({ id }: { id: string }) {
	const t = useT();
	const router = useRouter();
	const { show } = useToast();
	async function revoke(): Promise<boolean> {
		const result = await revokeInviteAction(id);
		if (!result.ok) {
			show({ kind: "danger", text: problemText(t, result.problem).text });
			return false;
		}
		show({ text: t.settings.revoked });
		router.refresh();
		return true;
	}
	return (
		<AlertDialog
			trigger={
				<Button look="plain" size="small">
					{t.auth.revokeInvite}
				</Button>
			}
			title={t.settings.revokeTitle}
			description={t.settings.revokeLead}
			confirmLabel={t.auth.revokeInvite}
			onConfirm={revoke}
		/>
	);
}
