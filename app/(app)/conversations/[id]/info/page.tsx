import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ChannelInfo } from "@/components/communities/channel-info";
import { GroupInfo } from "@/components/groups/group-info";
import { requireViewer } from "@/lib/auth/current.server";
import { listChannelInvites } from "@/lib/communities/channel-invites.server";
import { listChannelMembers } from "@/lib/communities/people.server";
import { readChannelCard } from "@/lib/communities/queries.server";
import type { ChannelCardView } from "@/lib/communities/view";
import { readContacts } from "@/lib/contacts/queries.server";
import { readConversation } from "@/lib/conversations/queries.server";
import { groupParams } from "@/lib/groups/input";
import { listGroupInvites } from "@/lib/groups/invites.server";
import { listMembers } from "@/lib/groups/queries.server";
import { getT } from "@/lib/i18n/locale.server";
import { directoryQuery } from "@/lib/people/search";
import type { Viewer } from "@/lib/viewer";

export async function generateMetadata(): Promise<Metadata> {
	return { title: (await getT()).groups.info };
}

export default async function GroupInfoPage({
	params,
}: {
	params: Promise<{ id: string }>;
}) {
	const parsed = groupParams.safeParse(await params);
	if (!parsed.success) notFound();
	const { id } = parsed.data;
	const viewer = await requireViewer(`/conversations/${id}/info`);
	const channel = await readChannelCard(viewer, id);
	if (channel.ok) return <Channel viewer={viewer} card={channel.value} />;
	const [conversation, members, invites, { friends }] = await Promise.all([
		readConversation(viewer, id),
		listMembers(viewer, id),
		listGroupInvites(viewer, id),
		readContacts(viewer),
	]);
	if (!conversation.ok || !members.ok) notFound();
	return (
		<GroupInfo
			key={id}
			conversation={conversation.value}
			members={members.value}
			invites={invites.ok ? invites.value : []}
			friends={friends}
		/>
	);
}

async function Channel({
	viewer,
	card,
}: {
	viewer: Viewer;
	card: ChannelCardView;
}) {
	const [conversation, members, invites] = await Promise.all([
		readConversation(viewer, card.id),
		listChannelMembers(viewer, card.id, directoryQuery.parse({})),
		listChannelInvites(viewer, card.id),
	]);
	if (!conversation.ok || !members.ok) notFound();
	return (
		<ChannelInfo
			key={card.id}
			conversation={conversation.value}
			card={card}
			members={members.value}
			invites={invites.ok ? invites.value : null}
		/>
	);
}
