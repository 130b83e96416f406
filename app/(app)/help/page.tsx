import type { Metadata } from "next";
import { GuideFrame } from "@/components/help/guide-frame";
import { GuideHits } from "@/components/help/guide-hits";
import { GuideSearch } from "@/components/help/guide-search";
import { TopicList } from "@/components/help/topic-list";
import { BackLink } from "@/components/settings/back-link";
import { currentViewer } from "@/lib/auth/current.server";
import { readGuide } from "@/lib/help/guide.server";
import { searchGuide } from "@/lib/help/search";
import { getLocale, getT } from "@/lib/i18n/locale.server";
import { SEARCH_LENGTH_MAX } from "@/lib/limits";

export async function generateMetadata(): Promise<Metadata> {
	return { title: (await getT()).help.title };
}

/** The table of contents of the guide, or what it says about `?q=`. */
export default async function HelpPage({ searchParams }: PageProps<"/help">) {
	const { q } = await searchParams;
	const query = (typeof q === "string" ? q : "")
		.trim()
		.slice(0, SEARCH_LENGTH_MAX);
	const [t, viewer, topics] = await Promise.all([
		getT(),
		currentViewer(),
		readGuide(await getLocale()),
	]);
	return (
		<GuideFrame
			title={t.help.title}
			lead={t.help.lead}
			isInside={viewer !== null}
			back={viewer && <BackLink label={t.settings.title} />}
		>
			<GuideSearch t={t} query={query} />
			{query && (
				<GuideHits t={t} query={query} hits={searchGuide(topics, query)} />
			)}
			<TopicList t={t} topics={topics} isShort={query !== ""} />
		</GuideFrame>
	);
}
