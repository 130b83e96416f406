"use client";

import { type ReactNode, useState } from "react";
import { useT } from "@/components/i18n/use-t";
import { Dialog } from "@/components/ui/dialog";
import type { GroupInviteInput } from "@/lib/groups/input";
import type { GroupInviteView } from "@/lib/groups/view";
import type { Result } from "@/lib/problem";
import { InviteForm } from "./invite-form";
import { InviteLink } from "./invite-link";
import { InviteRow } from "./invite-row";
import { Section } from "./section";
import { useSettingsWords } from "./words";

/** Links into a group or a community, for who leads it: make one, show one again, shut one. */
export function LinkSection<T extends GroupInviteView>({
	words,
	first,
	create,
	revoke,
	fields,
	noteOf,
}: {
	words: { title: string; lead: string; qr: string; share: string };
	first: T[];
	create: (input: GroupInviteInput, form: FormData) => Promise<Result<T>>;
	revoke: (inviteId: string) => Promise<Result<null>>;
	/** What else a link of this kind is asked. */
	fields?: ReactNode;
	/** What is to be said of one in the list. */
	noteOf?: (invite: T) => string | undefined;
}) {
	const t = useT();
	const { inviteLink } = useSettingsWords();
	const [invites, setInvites] = useState(first);
	const [shown, setShown] = useState<T | null>(null);
	const living = invites.filter(({ state }) => state === "open");
	return (
		<Section title={words.title} lead={words.lead}>
			<InviteForm
				label={t.groups.makeLink}
				more={fields}
				send={(form) =>
					create(
						{
							usesMax: Number(form.get("usesMax")),
							days: Number(form.get("days")),
						},
						form,
					)
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
						invite={invite}
						by={noteOf?.(invite)}
						onShow={setShown}
						revoke={revoke}
						onGone={() =>
							setInvites(invites.filter((one) => one.id !== invite.id))
						}
					/>
				))}
			</ul>
			<Dialog
				title={inviteLink}
				description={words.lead}
				open={shown !== null}
				onOpenChange={(isOpen) => !isOpen && setShown(null)}
			>
				{shown && (
					<InviteLink
						path={`/join/${shown.token}`}
						qrLabel={words.qr}
						shareText={words.share}
					/>
				)}
			</Dialog>
		</Section>
	);
}
