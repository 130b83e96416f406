import type { Metadata } from "next";
import { Communities } from "@/components/communities/communities";
import { requireViewer } from "@/lib/auth/current.server";
import { readCommunities } from "@/lib/communities/queries.server";
import { communityWords } from "@/lib/i18n/community-words";
import { getLocale } from "@/lib/i18n/locale.server";

export async function generateMetadata(): Promise<Metadata> {
	return { title: communityWords(await getLocale()).title };
}

export default async function CommunitiesPage() {
	const viewer = await requireViewer("/communities");
	return <Communities {...(await readCommunities(viewer))} />;
}
