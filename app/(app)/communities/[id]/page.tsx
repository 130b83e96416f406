import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { Community } from "@/components/communities/community";
import { currentViewer, requireViewer } from "@/lib/auth/current.server";
import { communityParams } from "@/lib/communities/input";
import { listCommunityInvites } from "@/lib/communities/invites.server";
import { listCommunityMembers } from "@/lib/communities/people.server";
import { readCommunity } from "@/lib/communities/queries.server";
import { directoryQuery } from "@/lib/people/search";

type Props = { params: Promise<{ id: string }> };

/** Read once for the title and the page. */
const communityFor = cache(readCommunity);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const parsed = communityParams.safeParse(await params);
	const viewer = await currentViewer();
	if (!parsed.success || !viewer) return {};
	const community = await communityFor(viewer, parsed.data.id);
	return community.ok ? { title: community.value.name } : {};
}

export default async function CommunityPage({ params }: Props) {
	const parsed = communityParams.safeParse(await params);
	if (!parsed.success) notFound();
	const { id } = parsed.data;
	const viewer = await requireViewer(`/communities/${id}`);
	const [community, members, invites] = await Promise.all([
		communityFor(viewer, id),
		listCommunityMembers(viewer, id, directoryQuery.parse({})),
		listCommunityInvites(viewer, id),
	]);
	if (!community.ok) notFound();
	return (
		<Community
			key={id}
			community={community.value}
			members={members.ok ? members.value : null}
			invites={invites.ok ? invites.value : null}
		/>
	);
}
