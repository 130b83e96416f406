import type { Metadata } from "next";
import { NewGroup } from "@/components/groups/new-group";
import { BackLink } from "@/components/settings/back-link";
import { PageFrame } from "@/components/shell/page-frame";
import { requireViewer } from "@/lib/auth/current.server";
import { readContacts } from "@/lib/contacts/queries.server";
import { getT } from "@/lib/i18n/locale.server";

export async function generateMetadata(): Promise<Metadata> {
	return { title: (await getT()).groups.newGroup };
}

export default async function NewGroupPage() {
	const viewer = await requireViewer("/groups/new");
	const [t, { friends }] = await Promise.all([getT(), readContacts(viewer)]);
	return (
		<PageFrame
			title={t.groups.newGroup}
			lead={t.groups.newGroupLead}
			back={
				<BackLink href="/conversations" label={t.conversations.backToList} />
			}
		>
			<NewGroup friends={friends} />
		</PageFrame>
	);
}
