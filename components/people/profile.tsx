"use client";

import { Pencil, Settings } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { FriendButton } from "@/components/contacts/friend-button";
import { PersonMenu } from "@/components/contacts/person-menu";
import { usePerson } from "@/components/contacts/social-provider";
import { UnblockButton } from "@/components/contacts/unblock-button";
import { useFollows } from "@/components/contacts/use-follows";
import { useLocale, useT } from "@/components/i18n/use-t";
import { PersonAvatar } from "@/components/presence/person-avatar";
import { PresenceLine } from "@/components/presence/presence-line";
import { ReportTool } from "@/components/reports/report-later";
import { Tag } from "@/components/ui/badge";
import { buttonLook } from "@/components/ui/button-look";
import { Card } from "@/components/ui/card";
import type { FollowsView } from "@/lib/contacts/circles";
import { mediaUrl } from "@/lib/media/view";
import type { PresenceView, ProfileView, Relation } from "@/lib/people/view";
import { dayWords } from "@/lib/presence/words";
import { Cover } from "./cover";
import { FollowButton } from "./follow-button";
import { FollowCounts } from "./follow-counts";
import { MessageButton } from "./message-button";
import { ProfileDetails } from "./profile-details";
import { profileHref } from "./profile-href";

/** A person's page: who they are, how they are, and what one can do. */
export function Profile({
	profile,
	first,
}: {
	profile: ProfileView;
	/** Who was around them when the page was drawn. */
	first: FollowsView;
}) {
	const t = useT();
	const { locale, renderedAt } = useLocale();
	const { relation, presence } = usePerson(profile);
	const { follows, isBusy, toggle } = useFollows(profile, first);
	return (
		<Card className="grid gap-6 overflow-hidden">
			{profile.fields.cover && (
				<Cover
					src={mediaUrl(profile.fields.cover)}
					className="-m-5 mb-0 w-[calc(100%+2.5rem)] max-w-none"
				/>
			)}
			<Head {...{ profile, relation, presence }} />
			{!profile.isBlocked && (
				<FollowCounts person={profile} follows={follows ?? first} />
			)}
			<Doings {...{ profile, relation }}>
				<FollowButton
					person={profile}
					isFollowing={follows?.isFollowing === true}
					isBusy={isBusy}
					onToggle={toggle}
				/>
			</Doings>
			{profile.isBlocked ? (
				<p className="text-ink-soft">{t.people.blocked}</p>
			) : (
				<ProfileDetails profile={profile} />
			)}
			<p className="text-ink-soft text-sm">
				{t.people.joined(
					dayWords(profile.joinedOn, { locale, nowMs: renderedAt }),
				)}
			</p>
		</Card>
	);
}

type Standing = { profile: ProfileView; relation: Relation };

function Head({
	profile,
	relation,
	presence,
}: Standing & { presence: PresenceView | null }) {
	const t = useT();
	return (
		<div className="flex flex-wrap items-center gap-x-6 gap-y-4">
			<PersonAvatar
				person={profile}
				presence={presence}
				isSpoken={false}
				size="huge"
			/>
			<div className="grid min-w-0 flex-1 basis-48 gap-1">
				<h1 dir="auto" className="wrap-anywhere font-bold text-2xl">
					{profile.displayName}
				</h1>
				<p className="wrap-anywhere text-ink-soft">
					@{profile.handle}
					{profile.fields.pronouns && <bdi> · {profile.fields.pronouns}</bdi>}
				</p>
				<p className="flex flex-wrap items-center gap-2">
					{relation === "friends" && <Tag>{t.contacts.friend}</Tag>}
					<span role="status">
						<PresenceLine presence={presence} />
					</span>
				</p>
			</div>
		</div>
	);
}

function Doings({
	profile,
	relation,
	children,
}: Standing & { children: ReactNode }) {
	const t = useT();
	if (relation === "self")
		return (
			<div className="flex flex-wrap gap-2">
				<Link
					href={`${profileHref(profile)}/edit`}
					className={buttonLook({ look: "quiet" })}
				>
					<Pencil aria-hidden="true" className="size-5" />
					{t.people.editProfile}
				</Link>
				<Link
					href="/settings"
					className={`${buttonLook({ look: "quiet" })} lg:hidden`}
				>
					<Settings aria-hidden="true" className="size-5" />
					{t.shell.settings}
				</Link>
			</div>
		);
	if (profile.isBlocked)
		return (
			<div className="flex items-center gap-2">
				<UnblockButton person={profile} />
				<ReportTool
					subject={{ kind: "person", id: profile.id }}
					person={profile}
					mayBlock={false}
				/>
			</div>
		);
	return (
		<div className="flex items-start gap-2">
			<div className="flex flex-wrap items-center gap-2">
				<MessageButton person={profile} />
				<FriendButton person={profile} relation={relation} />
				{children}
			</div>
			<PersonMenu person={profile} relation={relation} />
		</div>
	);
}
