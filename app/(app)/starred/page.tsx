import type { Metadata } from "next";
import { StarredPage } from "@/components/starred/starred-page";
import { requireViewer } from "@/lib/auth/current.server";
import { getT } from "@/lib/i18n/locale.server";
import { PAGE_LENGTH_DEFAULT } from "@/lib/limits";
import { listStarred } from "@/lib/messages/stars.server";

export async function generateMetadata(): Promise<Metadata> {
	return { title: (await getT()).keeping.stars };
}

export default async function StarredMessagesPage() {
	const viewer = await requireViewer("/starred");
	const page = await listStarred(viewer, { limit: PAGE_LENGTH_DEFAULT });
	return <StarredPage first={page.ok ? page.value : null} />;
}
