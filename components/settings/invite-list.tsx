"use client";

import { Ticket } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useT } from "@/components/i18n/use-t";
import { Dialog } from "@/components/ui/dialog";
import { EmptyState } from "@/components/ui/state";
import { createInviteAction, revokeInviteAction } from "@/lib/auth/actions";
import type { InviteView } from "@/lib/auth/view";
import { InviteForm } from "./invite-form";
import { InviteLink } from "./invite-link";
import { InviteRow } from "./invite-row";
import { Section } from "./section";
import { useSettingsWords } from "./words";

/** The page of invites: make one, show one again, take one back. A new one shows its link at once. */
export function InviteList({
	invites,
	serverName,
}: {
	invites: InviteView[];
	serverName: string;
}) {
	const t = useT();
	const words = useSettingsWords();
	const router = useRouter();
	const [shown, setShown] = useState<InviteView | null>(null);
	const open = invites.filter(({ state }) => state === "open");
	const past = invites.filter(({ state }) => state !== "open");
	return (
		<>
			<Section title={t.auth.createInvite} lead={words.inviteLead}>
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
				<EmptyState icon={<Ticket />} title={words.noInvites}>
					{words.noInvitesLead}
				</EmptyState>
			)}
			<InviteRows title={words.openInvites} invites={open} onShow={setShown} />
			<InviteRows title={words.pastInvites} invites={past} onShow={setShown} />
			<Dialog
				title={words.inviteLink}
				description={words.inviteLead}
				open={shown !== null}
				onOpenChange={(isOpen) => !isOpen && setShown(null)}
			>
				{shown && (
					<InviteLink
						path={`/register?invite=${shown.token}`}
						qrLabel={words.inviteQr}
						shareText={words.inviteShareText(serverName)}
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
	onShow: (invite: InviteView) => void;
}) {
	const words = useSettingsWords();
	const router = useRouter();
	if (invites.length === 0) return null;
	return (
		<Section title={title}>
			<ul className="grid gap-1">
				{invites.map((invite) => (
					<InviteRow
						key={invite.id}
						invite={invite}
						by={invite.isMine ? undefined : words.inviteBy(invite.createdBy)}
						onShow={onShow}
						revoke={revokeInviteAction}
						onGone={() => router.refresh()}
					/>
				))}
			</ul>
		</Section>
	);
}
