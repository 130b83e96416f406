import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { GuideContents } from "@/components/help/guide-contents";
import { GuideFrame } from "@/components/help/guide-frame";
import { GuideNeighbours } from "@/components/help/guide-neighbours";
import { GuideSection } from "@/components/help/guide-section";
import { Line, Prose } from "@/components/help/prose";
import { BackLink } from "@/components/settings/back-link";
import { currentViewer } from "@/lib/auth/current.server";
import { readGuide, readTopic } from "@/lib/help/guide.server";
import { neighboursOf } from "@/lib/help/topics";
import { getLocale, getT } from "@/lib/i18n/locale.server";

export async function generateMetadata({
	params,
}: PageProps<"/help/[topic]">): Promise<Metadata> {
	const topic = await readTopic(await getLocale(), (await params).topic);
	return { title: topic?.title };
}

export default async function TopicPage({
	params,
}: PageProps<"/help/[topic]">) {
	const [t, locale, viewer, { topic: name }] = await Promise.all([
		...([getT(), getLocale(), currentViewer(), params] as const),
	]);
	const [topic, all] = await Promise.all([
		readTopic(locale, name),
		readGuide(locale),
	]);
	if (!topic) notFound();
	const { previous, next } = neighboursOf(topic.name);
	const found = (name: string | null) => all.find((one) => one.name === name);
	return (
		<GuideFrame
			title={topic.title}
			lead={<Line parts={topic.lead} />}
			isInside={viewer !== null}
			back={<BackLink label={t.help.title} href="/help" />}
		>
			<article className="grid gap-10">
				<div className="grid gap-6">
					<GuideContents t={t} sections={topic.sections} />
					<Prose blocks={topic.blocks} />
				</div>
				{topic.sections.map((section) => (
					<GuideSection key={section.id} section={section} />
				))}
			</article>
			<GuideNeighbours t={t} previous={found(previous)} next={found(next)} />
		</GuideFrame>
	);
}
