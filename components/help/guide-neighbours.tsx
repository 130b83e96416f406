import { ArrowLeft, ArrowRight } from "lucide-react";
import Link from "next/link";
import type { Topic } from "@/lib/help/view";
import type { ServerWords } from "@/lib/i18n/dictionaries";

const LOOK =
	"flex min-h-touch flex-1 basis-52 items-center gap-3 rounded-xl border border-line bg-raised px-4 py-3 hover:bg-hover";

/** To the topics before and after, for who reads the guide as a book. */
export function GuideNeighbours({
	t,
	previous,
	next,
}: {
	t: ServerWords;
	previous?: Topic;
	next?: Topic;
}) {
	return (
		<nav aria-label={t.help.neighbours} className="flex flex-wrap gap-3 pt-4">
			{previous && (
				<Link href={`/help/${previous.name}`} rel="prev" className={LOOK}>
					<ArrowLeft
						aria-hidden="true"
						className="size-5 shrink-0 text-ink-soft rtl:-scale-x-100"
					/>
					<span className="grid min-w-0">
						<span className="text-ink-soft text-sm">{t.help.previous}</span>
						<span className="font-semibold">{previous.title}</span>
					</span>
				</Link>
			)}
			{next && (
				<Link
					href={`/help/${next.name}`}
					rel="next"
					className={`${LOOK} justify-end text-end`}
				>
					<span className="grid min-w-0">
						<span className="text-ink-soft text-sm">{t.help.next}</span>
						<span className="font-semibold">{next.title}</span>
					</span>
					<ArrowRight
						aria-hidden="true"
						className="size-5 shrink-0 text-ink-soft rtl:-scale-x-100"
					/>
				</Link>
			)}
		</nav>
	);
}
