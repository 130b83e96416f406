import type { Metadata } from "next";
import Link from "next/link";
import { DoorPage } from "@/components/auth/door-page";
import { GroupAvatar } from "@/components/groups/group-avatar";
import { JoinButton, type Opened } from "@/components/groups/join-button";
import { GuestForm } from "@/components/guests/guest-form";
import { buttonLook } from "@/components/ui/button-look";
import { currentViewer } from "@/lib/auth/current.server";
import { registrationState } from "@/lib/auth/registration.server";
import { previewChannel } from "@/lib/communities/channel-invites.server";
import { previewCommunity } from "@/lib/communities/invites.server";
import { previewGroup } from "@/lib/groups/invites.server";
import { guestHours } from "@/lib/guests/queries.server";
import { communityWords } from "@/lib/i18n/community-words";
import type { ServerWords } from "@/lib/i18n/dictionaries";
import type { CommunityWords } from "@/lib/i18n/en/communities";
import { getLocale, getT } from "@/lib/i18n/locale.server";
import type { Viewer } from "@/lib/viewer";

export async function generateMetadata(): Promise<Metadata> {
	return { title: (await getT()).groups.join };
}

/** Where a link into a group, a community or a channel leads, for members of the server and for visitors, who come back here once they are in. */
export default async function JoinPage({
	params,
}: {
	params: Promise<{ token: string }>;
}) {
	const { token } = await params;
	const [t, locale, present] = await Promise.all([
		getT(),
		getLocale(),
		currentViewer(),
	]);
	const found = await previewOf(present, token);
	if (!found)
		return (
			<DoorPage title={t.landing.linkDead} lead={t.landing.linkDeadLead} />
		);
	// A guest is somebody only where guests may come in.
	const viewer = found.kind === "channel" ? present : memberOf(present);
	const words = wordsOf(found.kind, t, communityWords(locale));
	const { group } = found;
	return (
		<DoorPage
			title={t.landing.joinTitle(group.name)}
			lead={words.lead}
			other={
				!viewer && (
					<NoAccount t={t} token={token} isGuestOpen={found.allowsGuests} />
				)
			}
		>
			<div className="grid justify-items-center gap-4 text-center">
				<GroupAvatar
					id={token}
					group={viewer ? group : { ...group, photoId: null }}
					invite={token}
					size="huge"
				/>
				<div className="grid gap-1">
					<h2 className="wrap-anywhere font-bold text-xl">
						<bdi>{group.name}</bdi>
					</h2>
					<p className="wrap-anywhere whitespace-pre-line">
						<bdi>{group.topic}</bdi>
					</p>
					<p className="text-ink-soft">
						{t.groups.memberCount(group.memberCount)}
					</p>
				</div>
				<Way
					token={token}
					href={found.href}
					kind={found.kind}
					label={words.join}
					openLabel={words.open}
					signInLabel={viewer ? null : t.landing.joinSignIn}
				/>
			</div>
			{!viewer && found.allowsGuests && (
				<AsGuest token={token} lead={words.guestLead} />
			)}
		</DoorPage>
	);
}

const memberOf = (viewer: Viewer | null) =>
	viewer?.role === "guest" ? null : viewer;

function wordsOf(kind: Opened, t: ServerWords, words: CommunityWords) {
	const { channelGuestLead: guestLead } = words;
	switch (kind) {
		case "group": {
			const { join, open } = t.groups;
			return { lead: t.landing.joinLead, join, open, guestLead };
		}
		case "community": {
			const { joinLead: lead, join, open } = words;
			return { lead, join, open, guestLead };
		}
		case "channel": {
			const { channelJoinLead: lead, channelJoin: join, open } = words;
			return { lead, join, open, guestLead };
		}
		default:
			return kind satisfies never;
	}
}

type Found = {
	group: {
		name: string;
		topic: string;
		photoId: string | null;
		memberCount: number;
	};
	/** Where it is, for who is in it already. */
	href: string | null;
	kind: Opened;
	allowsGuests: boolean;
};

/** What a token opens: a group, a community, or a channel. Their seals differ, so it is one of them at most. */
async function previewOf(
	present: Viewer | null,
	token: string,
): Promise<Found | null> {
	const viewer = memberOf(present);
	const group = await previewGroup(viewer, token);
	if (group.ok) {
		const { conversationId: id, ...rest } = group.value;
		const href = id && `/conversations/${id}`;
		return { group: rest, href, kind: "group", allowsGuests: false };
	}
	const community = await previewCommunity(viewer, token);
	if (community.ok) {
		const { communityId: id, about: topic, ...rest } = community.value;
		const href = id && `/communities/${id}`;
		const kind = "community";
		return { group: { ...rest, topic }, href, kind, allowsGuests: false };
	}
	const channel = await previewChannel(present, token);
	if (!channel.ok) return null;
	const { conversationId: id, allowsGuests, ...rest } = channel.value;
	const href = id && `/conversations/${id}`;
	const isOpen = allowsGuests && (await guestHours()) !== null;
	return {
		group: { ...rest, photoId: null },
		...{ href, kind: "channel", allowsGuests: isOpen },
	};
}

function AsGuest({ token, lead }: { token: string; lead: string }) {
	return (
		<section className="mt-6 grid gap-4 border-line border-t pt-6">
			<p>{lead}</p>
			<GuestForm token={token} />
		</section>
	);
}

function Way({
	token,
	href,
	kind,
	label,
	openLabel,
	signInLabel,
}: {
	token: string;
	href: string | null;
	kind: Opened;
	label: string;
	openLabel: string;
	/** For who is not signed in. */
	signInLabel: string | null;
}) {
	const look = buttonLook({ size: "large", wide: true });
	if (href)
		return (
			<Link href={href} className={look}>
				{openLabel}
			</Link>
		);
	if (signInLabel)
		return (
			<Link href={`/sign-in?next=/join/${token}`} className={look}>
				{signInLabel}
			</Link>
		);
	return <JoinButton token={token} label={label} kind={kind} />;
}

async function NoAccount({
	t,
	token,
	isGuestOpen,
}: {
	t: ServerWords;
	token: string;
	/** One can come in without an account. */
	isGuestOpen: boolean;
}) {
	const { registration } = await registrationState();
	if (registration !== "open")
		return isGuestOpen ? null : t.landing.joinInviteOnly;
	return (
		<>
			{t.landing.joinNoAccount}{" "}
			<Link
				href={`/register?next=/join/${token}`}
				className="text-accent-text underline"
			>
				{t.auth.createAccount}
			</Link>
		</>
	);
}
