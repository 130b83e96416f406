"use client";

import { useRouter } from "next/navigation";
import { GroupAvatar } from "@/components/groups/group-avatar";
import { useT } from "@/components/i18n/use-t";
import { BackLink } from "@/components/settings/back-link";
import { LinkSection } from "@/components/settings/link-section";
import { Section } from "@/components/settings/section";
import { PageFrame } from "@/components/shell/page-frame";
import { Tag } from "@/components/ui/badge";
import {
	createCommunityInvite,
	revokeCommunityInvite,
	stepCommunityMember,
} from "@/lib/communities/api.browser";
import type {
	CommunityRole,
	CommunityView,
	PlaceMembersView,
	PlaceMemberView,
} from "@/lib/communities/view";
import type { GroupInviteView } from "@/lib/groups/view";
import { ChannelList } from "./channel-list";
import { EditCommunity, JoinButton, Ways } from "./community-ways";
import { BannedList, MemberList, type TakeStep } from "./member-list";
import type { MemberStep } from "./member-menu";
import { useWords } from "./use-words";

/** A community: what it is, its channels, and for its members who is in it; for who leads what can be changed. */
export function Community({
	community,
	members,
	invites,
}: {
	community: CommunityView;
	/** For its members. */
	members: PlaceMembersView | null;
	/** For who leads. */
	invites: GroupInviteView[] | null;
}) {
	const t = useT();
	const words = useWords();
	const { id, name, about, role, isPublic, memberCount } = community;
	return (
		<div className="pane-scroll min-h-0 flex-1">
			<PageFrame
				title={<bdi className="wrap-anywhere">{name}</bdi>}
				back={<BackLink href="/communities" label={t.common.back} />}
			>
				<div className="grid justify-items-center gap-3 text-center">
					<GroupAvatar id={id} group={community} size="huge" />
					{about && (
						<p className="wrap-anywhere whitespace-pre-line">
							<bdi>{about}</bdi>
						</p>
					)}
					<p className="flex flex-wrap items-center justify-center gap-2 text-ink-soft">
						{words.memberCount(memberCount)}
						<Tag>{isPublic ? words.public : words.private}</Tag>
						{(role === "owner" || role === "moderator") && (
							<Tag>{words[role]}</Tag>
						)}
					</p>
					{!role && <JoinButton community={community} />}
					{role === "owner" && <EditCommunity community={community} />}
				</div>
				<ChannelList
					communityId={id}
					channels={community.channels}
					mayLead={role === "owner" || role === "moderator"}
				/>
				{members && role && <Members id={id} role={role} members={members} />}
				{invites && (
					<LinkSection
						words={{
							title: words.links,
							lead: words.linksLead,
							qr: words.linkQr,
							share: words.linkShareText(name),
						}}
						first={invites}
						create={(input) => createCommunityInvite(id, input)}
						revoke={(inviteId) => revokeCommunityInvite(id, inviteId)}
					/>
				)}
				{role && <Ways community={community} />}
			</PageFrame>
		</div>
	);
}

function Members({
	id,
	role,
	members,
}: {
	id: string;
	role: CommunityRole;
	members: PlaceMembersView;
}) {
	const words = useWords();
	const router = useRouter();
	const take: TakeStep = (personId, step) =>
		step === "endVisit"
			? Promise.resolve({ ok: true, value: null })
			: stepCommunityMember(id, personId, step);
	return (
		<Section title={words.members}>
			<MemberList
				place={{ kind: "communities", id }}
				first={members}
				stepsFor={(member, isSelf) => stepsFor(role, member, isSelf)}
				take={take}
			/>
			<BannedList
				people={members.banned}
				take={take}
				onDone={() => router.refresh()}
			/>
		</Section>
	);
}

/** As the server's rules have it; what it refuses all the same (the last owner), it says. */
function stepsFor(
	role: CommunityRole,
	member: PlaceMemberView,
	isSelf: boolean,
): MemberStep[] {
	const roles: MemberStep[] = ["owner", "moderator", "member"];
	if (role === "owner") {
		const others = roles.filter((one) => one !== member.role);
		return isSelf ? others : [...others, "remove", "ban"];
	}
	if (isSelf) return role === "moderator" ? ["member"] : [];
	return role === "moderator" && member.role === "member"
		? ["remove", "ban"]
		: [];
}
