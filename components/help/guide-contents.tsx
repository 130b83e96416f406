import type { Section } from "@/lib/help/view";
import type { ServerWords } from "@/lib/i18n/dictionaries";

/** What a topic answers, at its beginning: most come with one question. */
export function GuideContents({
	t,
	sections,
}: {
	t: ServerWords;
	sections: Section[];
}) {
	return (
		<nav aria-label={t.help.onThisPage}>
			<ul className="grid gap-x-6 sm:grid-cols-2">
				{sections.map(({ id, title }) => (
					<li key={id}>
						<a
							href={`#${id}`}
							className="inline-flex min-h-9 items-center py-1 text-accent-text underline pointer-coarse:min-h-touch"
						>
							{title}
						</a>
					</li>
				))}
			</ul>
		</nav>
	);
}
