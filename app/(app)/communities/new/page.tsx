import type { Metadata } from "next";
import { NewCommunity } from "@/components/communities/new-community";
import { BackLink } from "@/components/settings/back-link";
import { PageFrame } from "@/components/shell/page-frame";
import { requireViewer } from "@/lib/auth/current.server";
import { communityWords } from "@/lib/i18n/community-words";
import { getLocale, getT } from "@/lib/i18n/locale.server";

export async function generateMetadata(): Promise<Metadata> {
	return { title: communityWords(await getLocale()).create };
}

export default async function NewCommunityPage() {
	await requireViewer("/communities/new");
	const [t, locale] = await Promise.all([getT(), getLocale()]);
	const words = communityWords(locale);
	return (
		<PageFrame
			title={words.create}
			lead={words.createLead}
			back={<BackLink href="/communities" label={t.common.back} />}
		>
			<NewCommunity />
		</PageFrame>
	);
}
