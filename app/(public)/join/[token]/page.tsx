import type { Metadata } from "next";
import Link from "next/link";
import { DoorPage } from "@/components/auth/door-page";
import { GroupAvatar } from "@/components/groups/group-avatar";
import { JoinButton } from "@/components/groups/join-button";
import { buttonLook } from "@/components/ui/button-look";
import { currentMember } from "@/lib/auth/current.server";
import { registrationState } from "@/lib/auth/registration.server";
import { previewGroup } from "@/lib/groups/invites.server";
import type { GroupPreviewView } from "@/lib/groups/view";
import type { Words } from "@/lib/i18n/en";
import { getT } from "@/lib/i18n/locale.server";

export async function generateMetadata(): Promise<Metadata> {
	return { title: (await getT()).groups.join };
}

/** Where a link into a group leads, for members of the server and for visitors, who come back here once they are in. */
export default async function JoinPage({
	params,
}: {
	params: Promise<{ token: string }>;
}) {
	const { token } = await params;
	const [t, viewer] = await Promise.all([getT(), currentMember()]);
	const preview = await previewGroup(viewer, token);
	if (!preview.ok)
		return <DoorPage title={t.groups.linkDead} lead={t.groups.linkDeadLead} />;
	const group = preview.value;
	return (
		<DoorPage
			title={t.groups.joinTitle(group.name)}
			lead={t.groups.joinLead}
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
					<p className="wrap-anywhere">
						<bdi>{group.topic}</bdi>
					</p>
					<p className="text-ink-soft">
						{t.groups.memberCount(group.memberCount)}
					</p>
				</div>
				<Way t={t} token={token} group={group} isSignedIn={viewer !== null} />
			</div>
		</DoorPage>
	);
}

function Way({
	t,
	token,
	group,
	isSignedIn,
}: {
	t: Words;
	token: string;
	group: GroupPreviewView;
	isSignedIn: boolean;
}) {
	const look = buttonLook({ size: "large", wide: true });
	if (group.conversationId)
		return (
			<Link href={`/conversations/${group.conversationId}`} className={look}>
				{t.groups.open}
			</Link>
		);
	if (isSignedIn) return <JoinButton token={token} label={t.groups.join} />;
	return (
		<Link href={`/sign-in?next=/join/${token}`} className={look}>
			{t.groups.joinSignIn}
		</Link>
	);
}

async function NoAccount({ t, token }: { t: Words; token: string }) {
	const { registration } = await registrationState();
	if (registration !== "open") return t.groups.joinInviteOnly;
	return (
		<>
			{t.groups.joinNoAccount}{" "}
			<Link
				href={`/register?next=/join/${token}`}
				className="text-accent-text underline"
			>
				{t.auth.createAccount}
			</Link>
		</>
	);
}
