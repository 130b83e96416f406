import { ChevronRight } from "lucide-react";
import Link from "next/link";
import { Line } from "@/components/help/prose";
import { TOPIC_GROUPS, type TopicGroup } from "@/lib/help/topics";
import type { Topic } from "@/lib/help/view";
import type { ServerWords } from "@/lib/i18n/dictionaries";

/** All topics, under a heading for each group; below the hits of a search without what each is about. */
export function TopicList({
	t,
	topics,
	isShort,
}: {
	t: ServerWords;
	topics: Topic[];
	isShort: boolean;
}) {
	return (
		<div className="grid gap-6">
			{(Object.keys(TOPIC_GROUPS) as TopicGroup[]).map((group) => (
				<section
					key={group}
					aria-labelledby={`group-${group}`}
					className="grid gap-2"
				>
					<h2 id={`group-${group}`} className="font-bold text-lg">
						{t.help.groups[group]}
					</h2>
					<ul className="overflow-hidden rounded-xl border border-line bg-raised shadow-raised">
						{TOPIC_GROUPS[group].map((name) => {
							const topic = topics.find((one) => one.name === name);
							if (!topic) return null;
							return (
								<li
									key={name}
									className="not-first:border-line not-first:border-t"
								>
									<TopicLink topic={topic} isShort={isShort} />
								</li>
							);
						})}
					</ul>
				</section>
			))}
		</div>
	);
}

function TopicLink({ topic, isShort }: { topic: Topic; isShort: boolean }) {
	return (
		<Link
			href={`/help/${topic.name}`}
			prefetch={false}
			className="flex min-h-touch items-center gap-4 px-4 py-3 -outline-offset-2 hover:bg-hover"
		>
			<span className="grid min-w-0 flex-1">
				<span className="font-semibold">{topic.title}</span>
				{!isShort && (
					<span className="text-ink-soft text-sm">
						<Line parts={topic.lead} />
					</span>
				)}
			</span>
			<ChevronRight
				aria-hidden="true"
				className="size-5 shrink-0 text-ink-soft rtl:-scale-x-100"
			/>
		</Link>
	);
}
