"use client";

import { useT } from "@/components/i18n/use-t";
import { LinkSection } from "@/components/settings/link-section";
import { createGroupInvite, revokeGroupInvite } from "@/lib/groups/api.browser";
import type { GroupInviteView } from "@/lib/groups/view";

/** Links into a group, for its admins. */
export function GroupInvites({
	id,
	name,
	first,
}: {
	id: string;
	name: string;
	first: GroupInviteView[];
}) {
	const t = useT();
	return (
		<LinkSection
			words={{
				title: t.groups.links,
				lead: t.groups.linksLead,
				qr: t.groups.linkQr,
				share: t.groups.linkShareText(name),
			}}
			first={first}
			create={(input) => createGroupInvite(id, input)}
			revoke={(inviteId) => revokeGroupInvite(id, inviteId)}
		/>
	);
}
