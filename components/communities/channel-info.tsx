"use client";

import { LogOut, Pencil } from "lucide-react";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { NotifyChoices } from "@/components/conversations/notify-dialog";
import { GroupAvatar } from "@/components/groups/group-avatar";
import { GroupGone, useIsGone } from "@/components/groups/group-gone";
import { useT } from "@/components/i18n/use-t";
import { useLive, useStore } from "@/components/realtime/use-live";
import { BackLink } from "@/components/settings/back-link";
import { Section } from "@/components/settings/section";
import { PageFrame } from "@/components/shell/page-frame";
import { AlertDialog } from "@/components/ui/alert-dialog";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { useToast } from "@/components/ui/toast";
import { editChannel, leaveChannel } from "@/lib/communities/api.browser";
import type {
	ChannelCardView,
	ChannelInviteView,
	PlaceMembersView,
} from "@/lib/communities/view";
import type { ConversationView } from "@/lib/conversations/view";
import { problemText } from "@/lib/i18n/problem-text";
import { ChannelForm } from "./channel-form";
import { ChannelLinks } from "./channel-links";
import { ChannelMembers } from "./channel-members";
import { useWords } from "./use-words";

/** All about a channel: what it is, where it stands, who is in it, how one has it. */
export function ChannelInfo({
	conversation: first,
	card,
	members,
	invites,
}: {
	conversation: ConversationView;
	card: ChannelCardView;
	members: PlaceMembersView;
	/** For who leads it. */
	invites: ChannelInviteView[] | null;
}) {
	const t = useT();
	const words = useWords();
	const live = useLive();
	const { id } = first;
	const known = useStore(live.inbox).conversations.find((one) => one.id === id);
	const conversation = known ?? first;
	const { group, place } = conversation;
	useEffect(() => live.hold(first), [live, first]);
	const isGone = useIsGone(first);
	if (isGone || !group || !place) return <GroupGone />;
	return (
		<div className="pane-scroll min-h-0 flex-1">
			<PageFrame
				title={words.channelInfo}
				back={<BackLink href={`/conversations/${id}`} label={t.common.back} />}
			>
				<div className="grid justify-items-center gap-2 text-center">
					<GroupAvatar id={id} group={group} isChannel size="huge" />
					<h2 className="wrap-anywhere font-bold text-2xl">
						<bdi>{group.name}</bdi>
					</h2>
					<p className="wrap-anywhere text-ink-soft">
						<bdi>{group.topic}</bdi>
					</p>
					<p className="text-ink-soft">
						{place.visibility === "private" && `${words.private} · `}
						{words.memberCount(group.memberCount)}
					</p>
					{place.community && (
						<p>
							{words.inCommunity}{" "}
							<Link
								href={`/communities/${place.community.id}`}
								className="font-semibold text-accent-text underline"
							>
								<bdi>{place.community.name}</bdi>
							</Link>
						</p>
					)}
					{card.mayLead && (
						<EditChannel
							channel={{ ...card, ...group, visibility: place.visibility }}
							isLobby={place.isLobby}
						/>
					)}
				</div>
				<ChannelMembers
					conversation={conversation}
					card={card}
					members={members}
				/>
				{invites && <ChannelLinks id={id} name={group.name} first={invites} />}
				<Section title={t.conversations.notify}>
					<NotifyChoices conversation={conversation} />
				</Section>
				<LeaveChannel
					id={id}
					name={group.name}
					isPrivate={place.visibility === "private"}
				/>
			</PageFrame>
		</div>
	);
}

function EditChannel({
	channel,
	isLobby,
}: {
	channel: ChannelCardView;
	isLobby: boolean;
}) {
	const words = useWords();
	const router = useRouter();
	const live = useLive();
	const [isOpen, setOpen] = useState(false);
	return (
		<Dialog
			title={words.editChannel}
			open={isOpen}
			onOpenChange={setOpen}
			trigger={
				<Button
					look="quiet"
					icon={<Pencil aria-hidden="true" className="size-5" />}
				>
					{words.editChannel}
				</Button>
			}
		>
			<ChannelForm
				channel={channel}
				isLobby={isLobby}
				send={(fields) => editChannel(channel.id, fields)}
				onDone={() => {
					setOpen(false);
					void live.refreshInbox();
					router.refresh();
				}}
			/>
		</Dialog>
	);
}

function LeaveChannel({
	id,
	name,
	isPrivate,
}: {
	id: string;
	name: string;
	isPrivate: boolean;
}) {
	const t = useT();
	const words = useWords();
	const live = useLive();
	const router = useRouter();
	const { show } = useToast();
	async function leave(): Promise<boolean> {
		const left = await leaveChannel(id);
		if (!left.ok) {
			show({ kind: "danger", text: problemText(t, left.problem).text });
			return false;
		}
		router.replace("/conversations");
		live.drop(id);
		return true;
	}
	return (
		<AlertDialog
			trigger={
				<Button
					look="quiet"
					icon={<LogOut aria-hidden="true" className="size-5" />}
					className="justify-self-start text-danger-text!"
				>
					{words.leaveChannel}
				</Button>
			}
			title={words.leaveChannelTitle(name)}
			description={isPrivate ? words.leavePrivateLead : words.leaveChannelLead}
			confirmLabel={words.leaveChannel}
			onConfirm={leave}
		/>
	);
}
