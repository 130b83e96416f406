import type { Metadata } from "next";
import Link from "next/link";
import { DoorPage } from "@/components/auth/door-page";
import { GroupAvatar } from "@/components/groups/group-avatar";
import { JoinButton } from "@/components/groups/join-button";
import { buttonLook } from "@/components/ui/button-look";
import { currentMember } from "@/lib/auth/current.server";
import { registrationState } from "@/lib/auth/registration.server";
import { previewCommunity } from "@/lib/communities/invites.server";
import { previewGroup } from "@/lib/groups/invites.server";
import { communityWords } from "@/lib/i18n/community-words";
import type { ServerWords } from "@/lib/i18n/dictionaries";
import { getLocale, getT } from "@/lib/i18n/locale.server";
import type { Viewer } from "@/lib/viewer";

export async function generateMetadata(): Promise<Metadata> {
	return { title: (await getT()).groups.join };
}

/** Where a link into a group or a community leads, for members of the server and for visitors, who come back here once they are in. */
export default async function JoinPage({
	params,
}: {
	params: Promise<{ token: string }>;
}) {
	const { token } = await params;
	const [t, viewer] = await Promise.all([getT(), currentMember()]);
	const found = await previewOf(viewer, token);
	if (!found)
		return (
			<DoorPage title={t.landing.linkDead} lead={t.landing.linkDeadLead} />
		);
	const { group, isCommunity } = found;
	const words = communityWords(await getLocale());
	return (
		<DoorPage
			title={t.landing.joinTitle(group.name)}
			lead={isCommunity ? words.joinLead : t.landing.joinLead}
			other={!viewer && <NoAccount t={t} token={token} />}
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
					{...found}
					label={isCommunity ? words.join : t.groups.join}
					openLabel={isCommunity ? words.open : t.groups.open}
					signInLabel={viewer ? null : t.landing.joinSignIn}
				/>
			</div>
		</DoorPage>
	);
}

/** What a token opens: a group, or a community. Their seals differ, so it is one of them at most. */
async function previewOf(viewer: Viewer | null, token: string) {
	const group = await previewGroup(viewer, token);
	if (group.ok) {
		const { conversationId: id, ...rest } = group.value;
		const href = id && `/conversations/${id}`;
		return { group: rest, href, isCommunity: false };
	}
	const community = await previewCommunity(viewer, token);
	if (!community.ok) return null;
	const { communityId: id, about, ...rest } = community.value;
	const href = id && `/communities/${id}`;
	return { group: { ...rest, topic: about }, href, isCommunity: true };
}

function Way({
	token,
	href,
	isCommunity,
	label,
	openLabel,
	signInLabel,
}: {
	token: string;
	/** Where it is, for who is in it already. */
	href: string | null;
	isCommunity: boolean;
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
	return <JoinButton token={token} label={label} isCommunity={isCommunity} />;
}

async function NoAccount({ t, token }: { t: ServerWords; token: string }) {
	const { registration } = await registrationState();
	if (registration !== "open") return t.landing.joinInviteOnly;
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
