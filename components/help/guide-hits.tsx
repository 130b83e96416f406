import Link from "next/link";
import { EmptyState } from "@/components/ui/state";
import type { Hit } from "@/lib/help/search";
import type { ServerWords } from "@/lib/i18n/dictionaries";

/** The parts of the guide about a question, or what to do when it has none. */
export function GuideHits({
	t,
	query,
	hits,
}: {
	t: ServerWords;
	query: string;
	hits: Hit[];
}) {
	if (hits.length === 0)
		return (
			<div role="status">
				<EmptyState title={t.help.noHits(query)} className="py-6!">
					{t.help.noHitsLead}
				</EmptyState>
			</div>
		);
	return (
		<section aria-labelledby="hits" className="grid gap-3" role="status">
			<h2 id="hits" className="font-bold text-lg">
				{t.help.hits(hits.length)}
			</h2>
			<ol className="grid gap-3">
				{hits.map((hit) => (
					<li key={`${hit.topic}#${hit.id}`}>
						<Link
							href={`/help/${hit.topic}${hit.id ? `#${hit.id}` : ""}`}
							prefetch={false}
							className="grid gap-0.5 rounded-xl border border-line bg-raised px-4 py-3 shadow-raised hover:bg-hover"
						>
							<span className="font-semibold">{hit.title}</span>
							{hit.id && (
								<span className="text-ink-soft text-sm">{hit.topicTitle}</span>
							)}
							<span className="text-ink-soft">{hit.excerpt}</span>
						</Link>
					</li>
				))}
			</ol>
		</section>
	);
}
