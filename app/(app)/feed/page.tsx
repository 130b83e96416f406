import type { Metadata } from "next";
import { Feed } from "@/components/feed/feed";
import { requireViewer } from "@/lib/auth/current.server";
import { listPlaces, readFeed } from "@/lib/feed/queries.server";
import { feedWords } from "@/lib/i18n/feed-words";
import { getLocale } from "@/lib/i18n/locale.server";

export async function generateMetadata(): Promise<Metadata> {
	return { title: feedWords(await getLocale()).title };
}

export default async function FeedPage() {
	const viewer = await requireViewer("/feed");
	const [first, places] = await Promise.all([
		readFeed(viewer, {}),
		listPlaces(viewer),
	]);
	return <Feed first={first} places={places} />;
}
