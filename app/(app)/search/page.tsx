import type { Metadata } from "next";
import { SearchPage } from "@/components/search/search-page";
import { requireViewer } from "@/lib/auth/current.server";
import { getT } from "@/lib/i18n/locale.server";

export async function generateMetadata(): Promise<Metadata> {
	return { title: (await getT()).search.title };
}

export default async function MessageSearchPage() {
	await requireViewer("/search");
	return <SearchPage />;
}
