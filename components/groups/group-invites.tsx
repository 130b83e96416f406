"use client";

import { useState } from "react";
import { useT } from "@/components/i18n/use-t";
import { InviteForm } from "@/components/settings/invite-form";
import { InviteLink } from "@/components/settings/invite-link";
import { Section } from "@/components/settings/section";
import { useDay } from "@/components/settings/use-day";
import { AlertDialog } from "@/components/ui/alert-dialog";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { useToast } from "@/components/ui/toast";
import { createGroupInvite, revokeGroupInvite } from "@/lib/groups/api.browser";
import type { GroupInviteView } from "@/lib/groups/view";
import { problemText } from "@/lib/i18n/problem-text";

/** Links into a group, for its admins: make one, show one again, shut one. */
export function GroupInvites({
	id,
	name,
	first,
}: {
	id: string;
	name: string;
	first: GroupInviteView[];
}) {
	const t = useT();
	const [invites, setInvites] = useState(first);
	const [shown, setShown] = useState<GroupInviteView | null>(null);
	const living = invites.filter(({ state }) => state === "open");
	return (
		<Section title={t.groups.links} lead={t.groups.linksLead}>
			<InviteForm
				label={t.groups.makeLink}
				send={(form) =>
					createGroupInvite(id, {
						usesMax: Number(form.get("usesMax")),
						days: Number(form.get("days")),
					})
				}
				onMade={(made) => {
					setInvites([made, ...invites]);
					setShown(made);
				}}
			/>
			{living.length === 0 && (
				<p className="text-ink-soft">{t.groups.noLinks}</p>
			)}
			<ul className="grid gap-1">
				{living.map((invite) => (
					<InviteRow
						key={invite.id}
						id={id}
						invite={invite}
						onShow={() => setShown(invite)}
						onGone={() =>
							setInvites(invites.filter((one) => one.id !== invite.id))
						}
					/>
				))}
			</ul>
			<Dialog
				title={t.settings.inviteLink}
				description={t.groups.linksLead}
				open={shown !== null}
				onOpenChange={(isOpen) => !isOpen && setShown(null)}
			>
				{shown && (
					<InviteLink
						path={`/join/${shown.token}`}
						qrLabel={t.groups.linkQr}
						shareText={t.groups.linkShareText(name)}
					/>
				)}
			</Dialog>
		</Section>
	);
}

function InviteRow({
	id,
	invite,
	onShow,
	onGone,
}: {
	id: string;
	invite: GroupInviteView;
	onShow: () => void;
	onGone: () => void;
}) {
	const t = useT();
	const day = useDay();
	const { show } = useToast();
	async function revoke(): Promise<boolean> {
		const done = await revokeGroupInvite(id, invite.id);
		// Shut by another admin already is shut.
		if (!done.ok && done.problem.code !== "not_found") {
			show({ kind: "danger", text: problemText(t, done.problem).text });
			return false;
		}
		onGone();
		show({ text: t.settings.revoked });
		return true;
	}
	return (
		<li className="flex flex-wrap items-center gap-x-4 gap-y-2 py-2">
			<div className="grid min-w-40 flex-1">
				<span className="font-semibold">
					{t.settings.inviteUsed(invite.usesCount, invite.usesMax)}
				</span>
				<span className="text-ink-soft text-sm">
					{t.auth.inviteExpires(day(invite.expiresAt))}
				</span>
			</div>
			<div className="flex flex-wrap gap-2">
				<Button look="quiet" size="small" onClick={onShow}>
					{t.settings.inviteShow}
				</Button>
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
			</div>
		</li>
	);
}
