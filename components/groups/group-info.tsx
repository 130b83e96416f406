"use client";

import { Images } from "lucide-react";
import Link from "next/link";
import { useEffect } from "react";
import { NotifyChoices } from "@/components/conversations/notify-dialog";
import { useT } from "@/components/i18n/use-t";
import { useLive, useStore } from "@/components/realtime/use-live";
import { BackLink } from "@/components/settings/back-link";
import { Section } from "@/components/settings/section";
import { PageFrame } from "@/components/shell/page-frame";
import { Card } from "@/components/ui/card";
import type { ConversationView } from "@/lib/conversations/view";
import type { GroupInviteView, MembersView } from "@/lib/groups/view";
import type { PersonCardView } from "@/lib/people/view";
import { AliasForm } from "./alias-form";
import { GroupAvatar } from "./group-avatar";
import { GroupGone, useIsGone } from "./group-gone";
import { GroupInvites } from "./group-invites";
import { GroupPeopleProvider } from "./group-people";
import { EditGroup, OnlyAdminsSwitch } from "./group-settings";
import { LeaveButton } from "./leave-button";
import { MemberSection } from "./member-section";

/** All about a group: what it is, who is in it, how one has it, and for admins what can be changed. */
export function GroupInfo({
	conversation: first,
	members,
	invites,
	friends,
}: {
	conversation: ConversationView;
	members: MembersView;
	invites: GroupInviteView[];
	friends: PersonCardView[];
}) {
	const t = useT();
	const live = useLive();
	const { id } = first;
	const known = useStore(live.inbox).conversations.find((one) => one.id === id);
	const conversation = known ?? first;
	const { group } = conversation;
	useEffect(() => live.hold(first), [live, first]);
	const isGone = useIsGone(first);
	if (isGone || !group) return <GroupGone />;
	const isAdmin = group.role === "admin";
	return (
		<GroupPeopleProvider conversation={conversation} first={members}>
			<div className="pane-scroll min-h-0 flex-1">
				<PageFrame
					title={t.groups.info}
					back={
						<BackLink href={`/conversations/${id}`} label={t.common.back} />
					}
				>
					<div className="grid justify-items-center gap-2 text-center">
						<GroupAvatar id={id} group={group} size="huge" />
						<h2 className="wrap-anywhere font-bold text-2xl">
							<bdi>{group.name}</bdi>
						</h2>
						<p className="wrap-anywhere text-ink-soft">
							<bdi>{group.topic}</bdi>
						</p>
						<p className="text-ink-soft">
							{t.groups.memberCount(group.memberCount)}
						</p>
						{isAdmin && <EditGroup id={id} group={group} />}
					</div>
					<Link
						href={`/conversations/${id}/media`}
						prefetch={false}
						className="inline-flex min-h-touch items-center gap-2 justify-self-start rounded-md text-accent-text underline"
					>
						<Images aria-hidden="true" className="size-5" />
						{t.media.gallery}
					</Link>
					<MemberSection conversation={conversation} friends={friends} />
					{isAdmin && (
						<>
							<GroupInvites id={id} name={group.name} first={invites} />
							<Card>
								<OnlyAdminsSwitch id={id} group={group} />
							</Card>
						</>
					)}
					<Section title={t.conversations.notify}>
						<NotifyChoices conversation={conversation} />
					</Section>
					<Section title={t.groups.alias}>
						<AliasForm id={id} alias={group.alias} />
					</Section>
					<LeaveButton id={id} group={group} />
				</PageFrame>
			</div>
		</GroupPeopleProvider>
	);
}
