import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { GroupInfo } from "@/components/groups/group-info";
import { requireViewer } from "@/lib/auth/current.server";
import { readContacts } from "@/lib/contacts/queries.server";
import { readConversation } from "@/lib/conversations/queries.server";
import { groupParams } from "@/lib/groups/input";
import { listGroupInvites } from "@/lib/groups/invites.server";
import { listMembers } from "@/lib/groups/queries.server";
import { getT } from "@/lib/i18n/locale.server";

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
