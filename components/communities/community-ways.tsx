"use client";

import { LogOut, Pencil, Trash2, UserPlus } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useT } from "@/components/i18n/use-t";
import { useLive } from "@/components/realtime/use-live";
import { useSent } from "@/components/settings/use-sent";
import { AlertDialog } from "@/components/ui/alert-dialog";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { FormError } from "@/components/ui/form-error";
import { useToast } from "@/components/ui/toast";
import {
	deleteCommunity,
	editCommunity,
	joinCommunity,
	leaveCommunity,
} from "@/lib/communities/api.browser";
import type { CommunityView } from "@/lib/communities/view";
import { problemText } from "@/lib/i18n/problem-text";
import type { Result } from "@/lib/problem";
import { CommunityFields, communityFieldsOf } from "./community-fields";
import { useWords } from "./use-words";

type Props = { community: CommunityView };

/** Into a public community. */
export function JoinButton({ community: { id, name } }: Props) {
	const t = useT();
	const words = useWords();
	const router = useRouter();
	const { show } = useToast();
	const [isBusy, setBusy] = useState(false);
	const join = async () => {
		setBusy(true);
		const joined = await joinCommunity(id);
		setBusy(false);
		if (joined.ok) return router.refresh();
		show({ kind: "danger", text: problemText(t, joined.problem).text });
	};
	return (
		<Button
			busy={isBusy}
			aria-label={words.joinNamed(name)}
			icon={<UserPlus aria-hidden="true" className="size-5" />}
			onClick={() => void join()}
		>
			{words.join}
		</Button>
	);
}

/** For owners: what the community is called, is about and looks like, and whether it is listed. */
export function EditCommunity({ community }: Props) {
	const words = useWords();
	const [isOpen, setOpen] = useState(false);
	return (
		<Dialog
			title={words.edit}
			open={isOpen}
			onOpenChange={setOpen}
			trigger={
				<Button
					look="quiet"
					icon={<Pencil aria-hidden="true" className="size-5" />}
				>
					{words.edit}
				</Button>
			}
		>
			<EditForm community={community} onDone={() => setOpen(false)} />
		</Dialog>
	);
}

function EditForm({ community, onDone }: Props & { onDone: () => void }) {
	const t = useT();
	const router = useRouter();
	const { form, fields, text, isBusy } = useSent(
		(sent) => editCommunity(community.id, communityFieldsOf(sent)),
		() => {
			onDone();
			router.refresh();
		},
	);
	return (
		<form {...form} className="grid gap-5">
			<CommunityFields community={community} errors={fields} />
			<FormError text={text} />
			<Button type="submit" busy={isBusy} className="justify-self-start">
				{t.common.save}
			</Button>
		</form>
	);
}

/** The ways out: leaving, and for owners ending it. Each says first what it means. */
export function Ways({ community }: Props) {
	const t = useT();
	const words = useWords();
	const live = useLive();
	const router = useRouter();
	const { show } = useToast();
	const { id, name, role, memberCount, channels } = community;
	const go = async (gone: Result<null>): Promise<boolean> => {
		if (!gone.ok) {
			show({ kind: "danger", text: problemText(t, gone.problem).text });
			return false;
		}
		for (const channel of channels) if (channel.isMember) live.drop(channel.id);
		router.replace("/communities");
		return true;
	};
	const lead = role === "owner" ? words.leaveOwnerLead : words.leaveLead;
	return (
		<div className="flex flex-wrap gap-3">
			<AlertDialog
				trigger={
					<Button
						look="quiet"
						icon={<LogOut aria-hidden="true" className="size-5" />}
						className="text-danger-text!"
					>
						{words.leave}
					</Button>
				}
				title={words.leaveTitle(name)}
				description={memberCount === 1 ? words.leaveLastLead : lead}
				confirmLabel={words.leave}
				onConfirm={async () => go(await leaveCommunity(id))}
			/>
			{role === "owner" && (
				<AlertDialog
					trigger={
						<Button
							look="quiet"
							icon={<Trash2 aria-hidden="true" className="size-5" />}
							className="text-danger-text!"
						>
							{words.delete}
						</Button>
					}
					title={words.deleteTitle(name)}
					description={words.deleteLead}
					confirmLabel={words.delete}
					onConfirm={async () => go(await deleteCommunity(id))}
				/>
			)}
		</div>
	);
}
